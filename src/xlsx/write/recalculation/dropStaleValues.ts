import type { OoxmlPackage } from "../../package/package";
import { scanRows } from "../../package/scanRows";
import { splitSheet } from "../../package/sheetXml";
import type { WorkbookPart } from "../../package/workbookPart";
import { nameOf, tablesOf } from "../tableParts";
import type { ChangedCells } from "./changedCells";
import { dropCachedValues } from "./dropCachedValues";
import { eachFormula, hasFormulas } from "./formulaCells";
import { FormulaGraph } from "./formulaGraph";
import { type TableShape, tableShape } from "./tableShape";
import { WorkbookScope } from "./workbookScope";

/** A package with what its workbook part says. */
export interface Book {
  readonly pkg: OoxmlPackage;
  readonly workbook: WorkbookPart;
}

/**
 * Makes programs compute what edits have made stale: formulas whose result may be another one lose the value kept
 * beside them. LibreOffice needs this, as it trusts such values; Excel computes everything when it is asked to.
 *
 * @param after is changed.
 * @param changes by sheet name.
 */
export function dropStaleValues(before: Book, after: Book, changes: ReadonlyMap<string, ChangedCells>): void {
  const former = scopeOf(before);
  const scope = scopeOf(after);
  const meansSame = former.key === scope.key;
  if (meansSame && [...changes.values()].every(({ isEmpty }) => isEmpty)) return;
  const { pkg } = after;
  const parts = worksheets(after).filter(({ part }) => holdsFormulas(pkg, part));
  if (parts.length === 0) return;

  const graph = new FormulaGraph(scope.scope, meansSame ? undefined : former.scope);
  const sheets = parts.map(({ name, part }) => {
    const sheet = splitSheet(pkg.bytes(part), part);
    const places = scanRows(sheet, part);
    const written = changes.get(name);
    eachFormula(sheet, places, part, (cell) => {
      if (!written?.hasFormula(cell.row, cell.column)) graph.add(name, cell);
    });
    return { name, part, sheet, places };
  });
  const stale = graph.stale(new Map([...changes].map(([sheet, changed]) => [sheet.toLowerCase(), changed])));
  for (const { name, part, sheet, places } of sheets) {
    const cells = stale.get(name);
    const rows = cells && dropCachedValues(sheet, places, cells, part);
    if (rows) pkg.setPart(part, joined(sheet.before, rows, sheet.after));
  }
}

/** Parts that were looked at, so that a large one is not unpacked for this again while it stays the same. */
const known = new WeakMap<object, boolean>();

function holdsFormulas(pkg: OoxmlPackage, part: string): boolean {
  const state = pkg.state(part)!;
  const answer = known.get(state) ?? hasFormulas(splitSheet(pkg.bytes(part), part));
  known.set(state, answer);
  return answer;
}

/** The scope with a text that tells it from another: equal texts mean that every word means the same cells. */
function scopeOf(book: Book): { readonly scope: WorkbookScope; readonly key: string } {
  const tables = new Map<string, TableShape>();
  for (const sheet of worksheets(book)) {
    for (const { root } of tablesOf(book, sheet)) {
      const shape = tableShape(root, sheet.name);
      if (shape) tables.set(nameOf(root).toLowerCase(), shape);
    }
  }
  const sheets = book.workbook.sheets.map(({ name }) => name);
  const { names } = book.workbook;
  const shapes = [...tables].map(([name, shape]) => [name, { ...shape, columns: [...shape.columns] }]);
  return { scope: new WorkbookScope(sheets, names, tables), key: JSON.stringify([sheets, names, shapes]) };
}

const worksheets = ({ workbook }: Book) => workbook.sheets.filter(({ kind }) => kind === "worksheet");

function joined(before: string, rows: Uint8Array, after: string): Uint8Array {
  const encoder = new TextEncoder();
  const [head, tail] = [encoder.encode(before), encoder.encode(after)];
  const part = new Uint8Array(head.length + rows.length + tail.length);
  part.set(head);
  part.set(rows, head.length);
  part.set(tail, head.length + rows.length);
  return part;
}
