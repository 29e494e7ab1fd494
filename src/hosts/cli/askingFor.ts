import type { AskPassword } from "../../workbook/port";
import { askAtTerminal } from "./readPassword";
import type { Call } from "./usage";

/** Asks for the password of a lock that is to be lifted, where there is somebody to ask. */
export function askingFor({ file, language }: Call): AskPassword {
  return async (sheet) => (await askAtTerminal(language, sheet ?? file)) || undefined;
}
