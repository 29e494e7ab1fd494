/** Passwords of Excel's locks on the command line. They come as the password of FILE does, and go nowhere else. */
import { vaultText } from "../../commands/mask/vaultPart";
import type { Secrets } from "../../workbook/port";
import type { OpenedBook } from "./openBook";
import { readPassword } from "./readPassword";
import type { CliRun } from "./runs/cliRun";
import type { Call } from "./usage";

/**
 * The password that a command is given for locks; none where the call names no source of one.
 *
 * @throws InputError `password.needed`, `password.empty`
 */
export async function secretsFor(call: Call): Promise<Secrets> {
  const isAsked = call.fromStdin || call.values.password === true;
  if (!isAsked && process.env.KLIENTELA_PASSWORD === undefined) return {};
  return { password: await readPassword(call, call.file) };
}

/**
 * The passphrase of masked values: the next line of stdin, else KLIENTELA_PASSPHRASE, else typed unseen.
 *
 * @throws InputError as `readPassword`
 */
export async function passphraseFor(
  call: Call,
  { takesPassphrase }: Pick<CliRun, "takesPassphrase">,
  { port }: OpenedBook,
): Promise<string | undefined> {
  if (takesPassphrase === undefined) return undefined;
  if (takesPassphrase === "ifMasked" && (await vaultText(port)) === undefined) return undefined;
  const known = call.fromStdin ? undefined : process.env.KLIENTELA_PASSPHRASE;
  return known ?? readPassword(call, call.file);
}
