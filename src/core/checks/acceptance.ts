import type { CellValue } from "../table/cells";
import type { AcceptedFinding } from "./finding";

/** Tells whether the user called a finding fine: same check, same column, and the cell still has that value. */
export function acceptance(accepted: readonly AcceptedFinding[]): (finding: AcceptedFinding) => boolean {
  if (accepted.length === 0) return () => false;
  const keys = new Set(accepted.map(keyOf));
  return (finding) => keys.has(keyOf(finding));
}

function keyOf({ check, column, value }: AcceptedFinding): string {
  return JSON.stringify([check, column, plain(value)]);
}

/** The number 1 and the text "1" are different values. */
const plain = (value: CellValue) => (typeof value === "object" && value ? { error: value.error } : value);
