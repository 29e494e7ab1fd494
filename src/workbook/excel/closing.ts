/** How locks stand when a write is over: as they were, but for those that the edits are about. */
import { InputError } from "../../core/errors";
import type { Edit } from "../../core/plan/edit";
import type { LockPassword } from "../../core/plan/locks";
import type { AskPassword, Secrets } from "../port";
import type { Guards, Lock, Passwords } from "./guards";
import { optionsOf } from "./permissions";

/** What is closed at the end, and with which passwords. */
export interface Closing {
  readonly guards: Guards;
  readonly passwords: Passwords;
}

/** The locks that edits close and that are open now. */
export function lockingOf(edits: readonly Edit[], { locks }: Guards): readonly Lock[] {
  return closed(edits)
    .map(({ sheet }) => (sheet === undefined ? {} : { sheet }))
    .filter(({ sheet }: Lock) => !locks.some((lock) => lock.sheet === sheet));
}

/** @throws InputError `password.needed`, `password.empty` where a lock is to get a password and none is given. */
export function refuseLackingPassword(edits: readonly Edit[], given: string | undefined): void {
  if (!closed(edits).some(({ password }) => password === "given")) return;
  if (given === undefined) throw new InputError("password.needed", { file: "" });
  if (given === "") throw new InputError("password.empty");
}

/**
 * The locks to close at the end.
 *
 * Of a password that only a file knows we have no more than the verifier, which Excel does not take: the one by which
 * the lock was opened stands in for it, or the user is asked.
 *
 * @param passwords by which locks were opened.
 * @throws InputError `excel.password`, `excel.structurePassword` when the user has none to give.
 */
export async function closingFor(
  guards: Guards,
  edits: readonly Edit[],
  passwords: Passwords,
  { askPassword, secrets }: { readonly askPassword: AskPassword; readonly secrets?: Secrets },
): Promise<Closing> {
  const wanted = closed(edits);
  const opened = new Set(
    edits.flatMap((edit): (string | undefined)[] => {
      if (edit.edit === "unprotectSheet") return [edit.sheet];
      return edit.edit === "structure" && edit.password === null ? [undefined] : [];
    }),
  );
  const isOther = ({ sheet }: Lock) => opened.has(sheet) || wanted.some((one) => one.sheet === sheet);
  const closing: Passwords = new Map(passwords);
  for (const { sheet, password } of wanted) {
    const own = await passwordFor(sheet, password);
    if (own === undefined) closing.delete(sheet);
    else closing.set(sheet, own);
  }
  const locks = wanted.map(({ sheet, options }) => ({
    ...(sheet !== undefined && { sheet }),
    ...(options && { options }),
  }));
  const left = guards.locks.filter((lock) => !isOther(lock));
  return { guards: { filters: guards.filters, locks: [...left, ...locks] }, passwords: closing };

  async function passwordFor(sheet: string | undefined, password: LockPassword): Promise<string | undefined> {
    if (password === "none") return undefined;
    if (password === "given") return secrets?.password;
    const known = passwords.get(sheet);
    if (password === "kept" || known !== undefined) return known;
    const asked = secrets?.password ?? (await askPassword(sheet));
    if (asked !== undefined) return asked;
    throw sheet === undefined
      ? new InputError("excel.structurePassword")
      : new InputError("excel.password", { sheet });
  }
}

interface Closed {
  readonly sheet?: string;
  readonly options?: Excel.WorksheetProtectionOptions;
  readonly password: LockPassword;
}

function closed(edits: readonly Edit[]): readonly Closed[] {
  return edits.flatMap((edit): Closed[] => {
    if (edit.edit === "protectSheet") {
      const { allows, password } = edit.protection;
      return [{ sheet: edit.sheet, options: optionsOf(allows), password }];
    }
    return edit.edit === "structure" && edit.password !== null ? [{ password: edit.password }] : [];
  });
}
