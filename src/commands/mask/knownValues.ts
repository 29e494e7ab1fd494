import type { Progress } from "../../core/progress";
import { maskText } from "../../core/protection/masks/maskText";
import type { CellValue } from "../../core/table/cells";
import { openValue } from "../../vault/secrets";
import type { OpenVault, Secret } from "../../vault/vault";
import { type KnownValues, secretKey } from "./hideValues";
import { isMaskable } from "./maskedTables";
import type { StrayValue } from "./strays";

export interface KnownStray extends StrayValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly secret: Secret;
}

/** Values opened side by side. */
const batch = 512;

/** Opens everything that a vault holds. */
export async function knownValues(
  open: OpenVault,
  progress: Progress,
): Promise<{ readonly values: KnownValues; readonly strays: readonly KnownStray[] }> {
  const values = new Map<string, { value: CellValue; mask: string }>();
  const strays: KnownStray[] = [];
  const { secrets } = open.vault;
  for (let at = 0; at < secrets.length; at += batch) {
    await progress("read", at / secrets.length);
    const piece = secrets.slice(at, at + batch);
    const texts = await Promise.all(piece.map((secret) => openValue(secret, open)));
    for (const [index, secret] of piece.entries()) take(secret, texts[index]!);
  }
  return { values, strays };

  function take(secret: Secret, text: string): void {
    const { row, field } = secret;
    if (isMaskable(field)) {
      const value = JSON.parse(text) as CellValue;
      values.set(secretKey(row, field), { value, mask: maskText(field, String(value)) });
    } else {
      const [sheet, cellRow, column] = JSON.parse(field) as [string, number, number];
      strays.push({ sheet, row: cellRow, column, secret, ...(JSON.parse(text) as StrayValue) });
    }
  }
}
