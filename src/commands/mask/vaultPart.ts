/** The vault of a workbook: a custom XML part, `<vault xmlns="urn:klientela:vault">` with the text of `vault/format.ts`. */
import { InputError } from "../../core/errors";
import type { CustomXmlChange } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import { openVault } from "../../vault/openVault";
import { plainRecoveryKey } from "../../vault/recoveryKey";
import type { OpenVault } from "../../vault/vault";
import type { WorkbookPort } from "../../workbook/port";

const namespace = "urn:klientela:vault";

/** The vault's text; undefined where the workbook has none. @throws InputError `vault.damaged` */
export async function vaultText(port: WorkbookPort): Promise<string | undefined> {
  const xml = await port.customXml(namespace);
  if (xml === undefined) return undefined;
  const text = /<vault[^>]*>([^<]*)<\/vault>\s*$/.exec(xml)?.[1];
  if (text === undefined) throw new InputError("vault.damaged");
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The change that makes a text the workbook's vault; null takes the vault away. */
export function vaultChange(text: string | null): CustomXmlChange {
  const escaped = text?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const xml = text === null ? null : `<vault xmlns="${namespace}">${escaped}</vault>`;
  return { kind: "customXml", key: "vault", namespace, xml };
}

export type OpenedVault = OpenVault & { readonly lock: string };

/**
 * Opens the workbook's vault with a passphrase, or with the recovery key however it was typed.
 *
 * @throws InputError `vault.missing` where the workbook has none, `vault.passphraseNeeded`; as `openVault`.
 */
export async function openVaultOf(
  port: WorkbookPort,
  passphrase: string | undefined,
  progress: Progress,
): Promise<OpenedVault> {
  const text = await vaultText(port);
  if (text === undefined) throw new InputError("vault.missing", { file: port.fileName });
  if (!passphrase) throw new InputError("vault.passphraseNeeded", { file: port.fileName });
  try {
    return await openVault(text, passphrase, progress);
  } catch (error) {
    const key = plainRecoveryKey(passphrase);
    const isOther = !(error instanceof InputError) || error.code !== "vault.passphrase";
    if (isOther || key.length !== recoveryKeyLength || key === passphrase) throw error;
    return openVault(text, key, progress);
  }
}

/** Five groups of five with hyphens between. */
const recoveryKeyLength = 29;
