import { address } from "./address";
import { addressMore } from "./addressMore";
import { birthDay } from "./birthDay";
import type { Comparison } from "./comparison";
import { email } from "./email";
import { given } from "./given";
import { customerId, personalNumber, taxNumber } from "./identifier";
import { kindOfName } from "./kindOfName";
import { company, organisation } from "./organisation";
import { patronymic } from "./patronymic";
import { phone } from "./phone";
import { place } from "./place";
import { surname } from "./surname";

/** One line per field. Cheap ones come first: most pairs need no more to be dropped. */
export const comparisons: readonly Comparison[] = [
  kindOfName,
  customerId,
  personalNumber,
  taxNumber,
  phone,
  birthDay,
  place,
  given,
  surname,
  patronymic,
  organisation,
  company,
  address,
  addressMore,
  email,
];
