import isIBAN from "validator/lib/isIBAN";
import { identifierCheck } from "./identifierCheck";

/** Length by country and the remainder by 97, ISO 13616. */
export const iban = identifierCheck({
  id: "iban",
  role: "iban",
  isValid: (text) => isIBAN(text.replace(/\s/g, "")),
});
