import { type Identifier, identifierCheck } from "./identifierCheck";
import { isOgrn } from "./russian";

const ogrnNumber: Identifier<"ogrn"> = { id: "ogrn", role: "ogrn", isValid: isOgrn };

export const ogrn = identifierCheck(ogrnNumber);
