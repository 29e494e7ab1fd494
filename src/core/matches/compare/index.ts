// One line per field. Cheap ones that tell much come first: a pair that cannot be one customer any more is dropped.
export { kindOfName } from "./kindOfName";
export { taxNumber, personalNumber, customerId } from "./identifier";
export { birthDay } from "./birthDay";
export { phone } from "./phone";
export { given } from "./given";
export { surname } from "./surname";
export { patronymic } from "./patronymic";
export { organisation, company } from "./organisation";
export { place } from "./place";
export { address } from "./address";
export { addressMore } from "./addressMore";
export { email } from "./email";
