import { isBirthNumber } from "./czech";
import { type Identifier, identifierCheck } from "./identifierCheck";

export const birthNumberRule: Identifier<"birthNumber"> = {
  id: "birthNumber",
  role: "birthNumber",
  isValid: isBirthNumber,
  length: 10,
};

export const birthNumber = identifierCheck(birthNumberRule);
