import { InputError } from "../../core/errors";
import type { ImportTarget } from "../../core/imports/fields";
import type { Question } from "../../core/table/recognition";
import type { ReadBook } from "../book";
import type { ImportSettings } from "./importSettings";

/**
 * The table of the workbook that rows are brought into.
 *
 * @throws InputError `import.noTable` where the workbook has none of this kind, `map.sheet` where the sheet asked for is
 * not one.
 */
export function findTarget(
  { sources, recognition }: ReadBook,
  { into, sheet }: ImportSettings,
  file: string,
): ImportTarget {
  const possible = recognition.sheets.filter(({ kind }) => kind === into);
  if (possible.length === 0) throw new InputError("import.noTable", { file });
  const chosen = sheet === undefined ? possible.at(-1) : possible.find((one) => one.sheet === sheet);
  if (!chosen) {
    throw new InputError("map.sheet", { sheet: sheet!, sheets: possible.map((one) => one.sheet).join(", ") });
  }
  const withSource = (one: typeof chosen) => ({
    sheet: one,
    source: sources.find(({ name }) => name === one.sheet)!,
  });
  const besides = into === "orders" ? possible.filter((one) => one !== chosen).map(withSource) : [];
  return { kind: into, ...withSource(chosen), besides };
}

/** The book's questions that stand in an import's way: which sheet and column is meant, and how dates there are read. */
export function questionsFor(
  { recognition }: ReadBook,
  { into, sheet }: ImportSettings,
): readonly Question[] {
  const concerned = new Set(
    recognition.sheets.filter(({ kind }) => kind === into).map((recognised) => recognised.sheet),
  );
  return recognition.questions.filter((question) => {
    if (question.kind === "whichSheet") return question.table === into && sheet === undefined;
    return question.kind !== "missingRole" && concerned.has(question.sheet);
  });
}
