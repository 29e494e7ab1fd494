/** Plans what rows from outside the workbook change in it. */
import { InputError } from "../errors";
import type { CellChange } from "../plan/plan";
import type { Progress } from "../progress";
import { type CellValue, isFormula } from "../table/cells";
import type { Role } from "../table/roles";
import { cellWriter } from "./cellWriter";
import type { FieldValue } from "./fieldReader";
import { type Field, type ImportTarget, pairFields } from "./fields";
import type { ImportPlan, LogLine } from "./importPlan";
import { mergeCustomers } from "./mergeCustomers";
import { mergeOrders } from "./mergeOrders";
import { isNameField } from "./nameBag";
import type { ImportOutcome } from "./outcome";
import type { MergeTask } from "./putRow";
import { type ImportRules, roleOfWay, usualRules } from "./rule";
import type { MappedSource } from "./source";
import { StackedRows } from "./stackedRows";

/**
 * Which cells of the target change, which rows are added below it, and which rows of the sources are left out?
 *
 * The sources are taken in their order, as one list. Of a field that stays empty in a source nothing changes. Formulas
 * are never overwritten. A second import of the same sources into what the first one made changes nothing.
 *
 * @param sources of the kind of the target, with no open questions.
 * @throws InputError `import.noHeadings` where no heading of a source is understood, `import.noRows` where a source has
 * none, `import.noKeys` where rows cannot be matched by anything.
 */
export async function planImport(
  target: ImportTarget,
  sources: readonly MappedSource[],
  rules: ImportRules = usualRules,
  progress: Progress,
): Promise<ImportPlan> {
  for (const { source, sheet } of sources) {
    const file = source.name;
    // What content alone tells may stand below a first row of data.
    if (!sheet.columns.some(({ role, evidence }) => role && evidence !== "content"))
      throw new InputError("import.noHeadings", { file });
    if (sheet.area.lastRow < sheet.area.firstRow) throw new InputError("import.noRows", { file });
  }
  await progress("tables", 0);
  const foreign: readonly Role[] = rules.ways.includes("id") ? [] : ["customerId"];
  const { fields, unplaced, confirmedDay } = pairFields(
    target,
    sources,
    target.kind === "customers" ? foreign : [],
  );
  requireKeys(target, sources, fields, rules);
  const { area } = target.sheet;
  const task: MergeTask = {
    target,
    fields,
    confirmedDay,
    targetRows: Math.max(0, area.lastRow - area.firstRow + 1),
    stacked: new StackedRows(sources),
    rules,
    isFree: (index, { column }) => !isFormula(target.source.cells, area.firstRow + index, column.column),
  };
  const merge = target.kind === "customers" ? mergeCustomers : mergeOrders;
  const outcome = await merge(task, progress);
  return { ...writtenOut(target, task, outcome), unplaced };
}

function requireKeys(
  { kind, sheet }: ImportTarget,
  sources: readonly MappedSource[],
  fields: readonly Field[],
  rules: ImportRules,
): void {
  const keys: readonly (Role | undefined)[] = rules.ways.map((way) => roleOfWay[way]);
  const isUsable =
    kind === "orders"
      ? fields.length > 0
      : fields.some((field) => isNameField(field) || keys.includes(field.role));
  if (!isUsable) {
    throw new InputError("import.noKeys", {
      file: sources.map(({ source }) => source.name).join(", "),
      sheet: sheet.sheet,
    });
  }
}

function writtenOut(
  target: ImportTarget,
  { fields, stacked }: MergeTask,
  outcome: ImportOutcome,
): Omit<ImportPlan, "unplaced"> {
  const { area } = target.sheet;
  const writers = new Map(fields.map((field) => [field, cellWriter(target, field.column)]));
  const cells = new Map<Field, CellChange[]>(fields.map((field) => [field, []]));
  const log: LogLine[] = [];
  const shown = (field: Field, value: FieldValue) => writers.get(field)!.value(value);
  const fromOf = (from: number) => {
    const { source, row } = stacked.placeOf(from);
    return { source, sourceRow: row };
  };

  for (const { index, changes } of outcome.updated) {
    const row = area.firstRow + index;
    const changed = new Map(changes.map(({ field, after }) => [field, after]));
    const customer = labelOf(fields, (field) => changed.get(field) ?? field.present(index));
    for (const { field, before, after, from } of changes) {
      cells.get(field)!.push(writers.get(field)!.change(row, after));
      log.push({
        row,
        customer,
        heading: field.column.heading,
        before: shown(field, before),
        after: shown(field, after),
        ...fromOf(from),
      });
    }
  }
  const source = target.sheet.columns.find(({ role }) => role === "source")?.column;
  const rows = outcome.added.map(({ values, from }, place) => {
    const line = new Array<CellValue>(area.lastColumn - area.firstColumn + 1).fill(null);
    for (const [at, field] of fields.entries()) {
      line[field.column.column - area.firstColumn] = shown(field, values[at]!);
    }
    const origin = fromOf(from);
    // The user's own column for where a customer came from, where the source does not say it itself.
    if (source !== undefined) line[source - area.firstColumn] ??= origin.source;
    const customer = labelOf(fields, (field) => values[fields.indexOf(field)]!);
    log.push({ row: area.lastRow + 1 + place, customer, before: null, after: null, ...origin });
    return line;
  });
  return {
    sheet: target.sheet.sheet,
    cells: fields.flatMap((field) => {
      const changes = cells.get(field)!;
      return changes.length > 0 ? [{ heading: field.column.heading, cells: changes }] : [];
    }),
    rows,
    table: area,
    log,
    conflicts: outcome.conflicts.map(({ row, field, kept, offered }) => ({
      ...fromOf(row),
      heading: field.column.heading,
      kept: shown(field, kept),
      offered: shown(field, offered),
    })),
    skipped: outcome.skipped.map(({ row, reason }) => ({ ...fromOf(row), reason })),
    counts: {
      rows: stacked.count - outcome.blank,
      updatedRows: outcome.updated.length,
      changedCells: outcome.updated.reduce((sum, { changes }) => sum + changes.length, 0),
      addedRows: outcome.added.length,
      skippedRows: outcome.skipped.length,
      conflicts: outcome.conflicts.length,
    },
  };
}

const labels: readonly Role[] = [
  "customerName",
  "company",
  "lastName",
  "orderId",
  "customerId",
  "email",
  "phone",
];

function labelOf(fields: readonly Field[], read: (field: Field) => FieldValue): string {
  for (const role of labels) {
    const field = fields.find((one) => one.role === role);
    const value = field && read(field);
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return "";
}
