/** Fixes as a plan: what is certain is mended, cell by cell. */
import type { CellChange, CellsChange } from "../plan/plan";
import type { CellValue } from "../table/cells";
import { inOneAlphabet } from "./cells/lookAlikeLetters";
import { withPlainSpaces } from "./cells/spaces";
import type { Finding } from "./finding";
import type { CheckId } from "./runChecks";

export interface Fixes {
  /** One by check, sheet and column; its key is the check's id. */
  readonly changes: readonly CellsChange[];
  /** Cells that will change. */
  readonly cells: number;
  /** Cells for which two checks propose different values: nothing is done to them. */
  readonly disputed: number;
}

/**
 * The changes that carry the fixes of these findings out.
 *
 * Where several checks have a fix for one cell they are made one after the other: spaces and letters on top of what a
 * third proposes. Two that propose different values undo each other, and the cell stays.
 *
 * @param findings those that the user picked; the ones without a fix are passed over.
 */
export function fixesOf(findings: readonly Finding<CheckId>[]): Fixes {
  const byCell = new Map<string, Finding<CheckId>[]>();
  for (const finding of findings) {
    if (finding.fix === undefined) continue;
    const key = JSON.stringify([finding.sheet, finding.row, finding.columnIndex]);
    const known = byCell.get(key);
    if (known) known.push(finding);
    else byCell.set(key, [finding]);
  }
  const changes = new Map<string, { readonly finding: Finding<CheckId>; readonly cells: CellChange[] }>();
  let cells = 0;
  let disputed = 0;
  for (const ofCell of byCell.values()) {
    const { finding, value } = together(ofCell);
    if (value === undefined) {
      disputed++;
      continue;
    }
    const { check, sheet, column, row, columnIndex, fixFormat } = finding;
    const key = JSON.stringify([check, sheet, columnIndex]);
    const change = changes.get(key) ?? { finding: { ...finding, column }, cells: [] };
    changes.set(key, change);
    const numberFormat = fixFormat === undefined ? {} : { numberFormat: fixFormat };
    change.cells.push({ row: row - 1, column: columnIndex, value, ...numberFormat });
    cells++;
  }
  return {
    changes: [...changes.values()].map(({ finding: { check, sheet, column }, cells: mended }) => ({
      kind: "cells",
      key: check,
      sheet,
      heading: column,
      cells: mended,
    })),
    cells,
    disputed,
  };
}

/** Fixes that can be made to any text, also to what another check proposes. */
const onTop: Readonly<Partial<Record<CheckId, (text: string) => string>>> = {
  lookAlikeLetters: (text) => inOneAlphabet(text) ?? text,
  spaces: withPlainSpaces,
};

/** The value all fixes of a cell make together, and the finding it is told under; no value where they disagree. */
function together(ofCell: readonly Finding<CheckId>[]): {
  readonly finding: Finding<CheckId>;
  readonly value?: CellValue;
} {
  const whole = ofCell.filter(({ check }) => !(check in onTop));
  const finding = whole[0] ?? ofCell[0]!;
  if (whole.some(({ fix }) => fix !== finding.fix)) return { finding };
  let value: CellValue = whole.length > 0 ? finding.fix! : finding.value;
  for (const { check } of ofCell) {
    const mend = onTop[check];
    if (mend && typeof value === "string") value = mend(value);
  }
  return { finding, value };
}
