// One line per field. Cheap ones that tell much come first: a pair that cannot be one customer any more is dropped.

export { address } from "./address";
export { addressMore } from "./addressMore";
export { birthDay } from "./birthDay";
export { email } from "./email";
export { given } from "./given";
export { customerId, personalNumber, taxNumber } from "./identifier";
export { kindOfName } from "./kindOfName";
export { company, organisation } from "./organisation";
export { patronymic } from "./patronymic";
export { phone } from "./phone";
export { place } from "./place";
export { surname } from "./surname";
