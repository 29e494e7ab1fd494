import { InputError } from "../../core/errors";
import { usualRules } from "../../core/imports/rule";
import type { ImportKind, ImportSource } from "../../core/imports/source";
import type { Progress } from "../../core/progress";
import { recognise } from "../../core/table/recognise";
import type { RecognisedSheet } from "../../core/table/recognition";
import { type ReadBook, readBook } from "../book";
import { groundOf } from "../ground";
import type { Counts, GivenFile, RunCommand, Task } from "../runCommand";
import type { ImportChoices, ImportSettings } from "./importSettings";
import { type ImportSummary, importSummary } from "./importSummary";
import { type PreparedImport, prepareImport } from "./prepareImport";
import { type ReadFile, readSource } from "./readSource";
import { sourceResults } from "./results";
import { sourceWords } from "./sourceWords";

/** Brings rows of files into the sheet of customers or orders: what is there is updated, what is new is added. */
export const importRun: RunCommand<"import", ImportChoices, ImportSummary> = {
  id: "import",
  async prepare(task, progress) {
    const { files = [], settings: choices } = task;
    if (files.length === 0) throw new InputError("import.noFiles");
    const into = choices.into ?? (await kindOf(files[0]!, choices));
    const read = await readAll(files, into, choices, progress);
    const open = files.find((_, index) => !read[index]!.source);
    if (open) return tableAsked(task, open, read, into, progress);
    const sources = read.map(({ source }) => source!);
    const settings: ImportSettings = {
      into,
      rules: { ...usualRules, ...choices.rules },
      sources: sourceWords(sources, into, choices),
      ...(choices.sheet !== undefined && { sheet: choices.sheet }),
      ...(choices.saveProfileAs !== undefined && { saveProfileAs: choices.saveProfileAs }),
    };
    const prepared = await prepareImport({ ...task, settings }, sources, progress);
    return toldOf(task, prepared, settings, read);
  },
};

/** Orders where the file holds orders and no customers; customers otherwise. */
async function kindOf(file: GivenFile, choices: ImportChoices): Promise<ImportKind> {
  const { tables, source } = await readSource(asked(file, choices), "customers");
  if (source) return kindIn(source) === "orders" ? "orders" : "customers";
  if (tables.length === 0) return "customers";
  const orders = await readSource(asked(file, choices), "orders");
  return orders.source && kindIn(orders.source) === "orders" ? "orders" : "customers";
}

const kindIn = (source: ImportSource) => recognise([source]).sheets[0]?.kind;

const asked = (file: GivenFile, { files, allFiles }: ImportChoices) => ({
  ...allFiles,
  ...(files && Object.hasOwn(files, file.name) ? files[file.name] : {}),
  ...file,
});

async function readAll(
  files: readonly GivenFile[],
  into: ImportKind,
  choices: ImportChoices,
  progress: Progress,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    await progress("open", index / files.length);
    read.push(await readSource(asked(file, choices), into));
  }
  return read;
}

/** What can be told while it is open which table of a file is meant: nothing is planned. */
async function tableAsked(
  { book, corrections, todayDay, settings }: Task<ImportChoices>,
  { name: file }: GivenFile,
  files: readonly ReadFile[],
  into: ImportKind,
  progress: Progress,
) {
  const read = await readBook(book, corrections, progress);
  const { tables } = files.find(({ source }) => !source)!;
  const refusal = new InputError("import.whichTable", { file, tables: tables.join(", ") });
  const plan = { command: "import", asOfDay: todayDay, basis: [], changes: [] };
  return {
    read: withoutQuestions(read),
    found: {
      plan,
      counts: countsOf(read),
      leftOut: [],
      links: [],
      summary: importSummary(files, { into, rules: { ...usualRules, ...settings.rules } }),
      open: { questions: [], refusal },
      results: () => ({}),
    },
  };
}

async function toldOf(
  { book, todayDay }: Task<ImportChoices>,
  prepared: PreparedImport,
  settings: ImportSettings,
  files: readonly ReadFile[],
) {
  const { read, bookQuestions, questions, found } = prepared;
  if (bookQuestions.length > 0)
    return { read: { ...read, recognition: { ...read.recognition, questions: bookQuestions } } };
  const basis = found ? found.plan.basis : (await groundOf(book, read)).basis;
  return {
    read: withoutQuestions(read),
    found: {
      plan: found?.plan ?? { command: "import", asOfDay: todayDay, basis, changes: [] },
      counts: countsOf(read),
      leftOut: [],
      links: [],
      summary: importSummary(files, settings, prepared),
      ...(questions.length > 0 && { open: { questions } }),
      ...(found && { sheetKey: found.sheetKey }),
      // The next files are others: only how rows are treated stays.
      remembers: { rules: settings.rules },
      results: () => ({ ...found?.results(), sources: sourceResults(prepared.sources) }),
    },
  };
}

/** Questions about other sheets and roles do not stand in an import's way. */
const withoutQuestions = (read: ReadBook): ReadBook => ({
  ...read,
  recognition: { ...read.recognition, questions: [] },
});

/** Rows by kind, as they are before. */
function countsOf({ recognition: { sheets } }: ReadBook): Counts {
  const rows = (wanted: RecognisedSheet["kind"]) =>
    sheets
      .filter(({ kind }) => kind === wanted)
      .reduce((sum, { area }) => sum + Math.max(0, area.lastRow - area.firstRow + 1), 0);
  const orders = rows("orders");
  return { customers: rows("customers"), orders, orderRows: orders, products: rows("products") };
}
