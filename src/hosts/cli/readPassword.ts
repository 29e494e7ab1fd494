import { readFileSync } from "node:fs";
import { InputError } from "../../core/errors";
import { type Language, say } from "../../i18n";

/** Where a password may come from. Never from the words of the call: those stay in the shell's history. */
export interface PasswordSource {
  readonly fromStdin: boolean;
  readonly language: Language;
}

/**
 * A password: the next line of stdin where the call says so, else KLIENTELA_PASSWORD, else typed unseen. A call that
 * needs two, of the file and of locks in it, takes the second line for the second, or the only one for both.
 *
 * @param about what it is for, shown before the cursor.
 * @throws InputError `password.needed` where nobody can be asked; `password.empty`.
 */
export async function readPassword({ fromStdin, language }: PasswordSource, about: string): Promise<string> {
  const password = fromStdin
    ? nextLine()
    : (process.env.KLIENTELA_PASSWORD ?? (await askAtTerminal(language, about)));
  if (password === undefined) throw new InputError("password.needed", { file: about });
  if (password === "") throw new InputError("password.empty");
  return password;
}

let lines: string[] | undefined;

function nextLine(): string {
  lines ??= readFileSync(0, "utf8").split(/\r?\n/, 2);
  const [line = ""] = lines;
  if (lines.length > 1 && lines[1] !== "") lines.shift();
  return line;
}

/** A password typed unseen; undefined where there is no terminal. */
export function askAtTerminal(language: Language, about: string): Promise<string | undefined> {
  return typed(say(language, "cli.password", { about }));
}

const [enter, newLine, backspace, erase, interrupt] = ["\r", "\n", "\u0008", "\u007f", "\u0003"];

/** Keys that are typed at a terminal without showing them; undefined where there is no terminal. */
function typed(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return Promise.resolve(undefined);
  stderr.write(question);
  stdin.setRawMode(true).setEncoding("utf8").resume();
  return new Promise((resolve) => {
    let password = "";
    const finish = () => {
      stdin.setRawMode(false).pause().off("data", read);
      stderr.write("\n");
      resolve(password);
    };
    const read = (keys: string) => {
      for (const key of keys) {
        if (key === interrupt) process.exit(130);
        if (key === enter || key === newLine) return finish();
        password = key === backspace || key === erase ? password.slice(0, -1) : password + key;
      }
    };
    stdin.on("data", read);
  });
}
