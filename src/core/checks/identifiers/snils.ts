import { type Identifier, identifierCheck } from "./identifierCheck";
import { isSnils } from "./russian";

export const snilsNumber: Identifier<"snils"> = { id: "snils", role: "snils", isValid: isSnils, length: 11 };

export const snils = identifierCheck(snilsNumber);
