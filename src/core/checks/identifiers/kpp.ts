import { type Identifier, identifierCheck } from "./identifierCheck";
import { isKpp } from "./russian";

export const kppNumber: Identifier<"kpp"> = { id: "kpp", role: "kpp", isValid: isKpp, length: 9 };

export const kpp = identifierCheck(kppNumber);
