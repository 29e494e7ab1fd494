/**
 * What the workbook remembers for us, kept in hidden names as text constants: both adapters can read and write them,
 * they travel with the file, and no sheet or document property of the user's is touched.
 */
import type { Edit } from "../core/plan/edit";
import type { WorkbookName } from "./port";

const prefix = "_klientela.memory.";

/** A text constant in a formula holds 255 characters, a formula 8,192. */
const pieceLength = 120;
const piecesPerName = 32;

/** The remembered text of a key; undefined when there is none. */
export function remembered(names: readonly WorkbookName[], key: string): string | undefined {
  const parts = memoryNames(names, key);
  if (parts.length === 0) return undefined;
  return parts.map(({ refersTo }) => unquote(refersTo)).join("");
}

/** Edits that make the workbook remember `value` under `key`, or forget it. */
export function rememberEdits(
  names: readonly WorkbookName[],
  key: string,
  value: string | null,
): readonly Edit[] {
  const formulas = value === null ? [] : quote(value);
  const written: Edit[] = formulas.map((refersTo, index) => ({
    edit: "name",
    name: `${prefix}${key}.${index + 1}`,
    refersTo,
  }));
  const stale: Edit[] = memoryNames(names, key)
    .slice(formulas.length)
    .map(({ name }) => ({ edit: "name", name, refersTo: null }));
  return [...written, ...stale];
}

function memoryNames(names: readonly WorkbookName[], key: string): WorkbookName[] {
  const start = `${prefix}${key}.`.toLowerCase();
  const index = ({ name }: WorkbookName) => Number(name.slice(start.length));
  return names
    .filter(({ name }) => name.toLowerCase().startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .sort((one, other) => index(one) - index(other));
}

function quote(value: string): string[] {
  const characters = [...value];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += pieceLength) {
    const piece = characters.slice(at, at + pieceLength).join("");
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
  }
  const formulas: string[] = [];
  for (let at = 0; at < pieces.length; at += piecesPerName) {
    formulas.push(pieces.slice(at, at + piecesPerName).join("&"));
  }
  return formulas;
}

function unquote(formula: string): string {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece]) => piece!.replaceAll('""', '"')).join("");
}
