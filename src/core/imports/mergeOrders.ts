/** Brings lines of orders from outside together with those that are there. */
import type { Progress } from "../progress";
import { idText } from "../table/readText";
import type { FieldValue } from "./fieldReader";
import { type Field, readBesides } from "./fields";
import type { AddedRow, Conflict, ImportOutcome, SkippedRow, UpdatedRow } from "./outcome";
import { blankRows, fillNew, type MergeTask, putRow } from "./putRow";
import { RowDraft } from "./rowDraft";
import { comparable } from "./sameValue";

const piece = 20_000;

/**
 * Decides for every line of the sources: update, add or skip.
 *
 * A line is known by the number of its order and, where both sides have one, its product. Where several lines have the
 * same, they are only compared as wholes: those that are there already are left, others cannot be told apart and are
 * skipped. Lines without a number are added as often as they stand in one source more than in the workbook.
 */
export async function mergeOrders(task: MergeTask, progress: Progress): Promise<ImportOutcome> {
  const merge = new OrdersMerge(task);
  const groups = merge.groups();
  for (const [place, rows] of groups.entries()) {
    if (place % piece === 0) await progress("match", place / groups.length);
    merge.take(rows);
  }
  return merge.finish();
}

class OrdersMerge {
  private readonly keyFields: readonly Field[];
  private readonly fieldsBySource: readonly (readonly Field[])[];
  private readonly targetsByKey = new Map<string, number[]>();
  private readonly besides = new Set<string>();
  private readonly blank: Uint8Array;
  private readonly updated: UpdatedRow[] = [];
  private readonly added: AddedRow[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly conflicts: Conflict[] = [];

  constructor(private readonly task: MergeTask) {
    const { fields, targetRows } = task;
    const orderId = fields.find(({ role }) => role === "orderId");
    const everywhere = fields.filter(({ incoming }) => incoming.every((reader) => reader !== undefined));
    const product =
      everywhere.find(({ role }) => role === "productId") ??
      everywhere.find(({ role }) => role === "productName");
    this.keyFields = orderId ? [orderId, ...(product ? [product] : [])] : [];
    this.blank = blankRows(task);
    this.fieldsBySource = task.stacked.sources.map((_, source) =>
      fields.filter(({ incoming }) => incoming[source] !== undefined),
    );
    for (let index = 0; index < targetRows; index++) {
      const key = this.keyOf((field) => field.present(index));
      if (key === "") continue;
      const targets = this.targetsByKey.get(key);
      if (targets) targets.push(index);
      else this.targetsByKey.set(key, [index]);
    }
    this.noteBesides();
  }

  private noteBesides(): void {
    const roles = this.keyFields.map(({ role }) => role!);
    if (roles.length === 0) return;
    for (const { rowCount, read } of readBesides(this.task.target, roles)) {
      for (let index = 0; index < rowCount; index++) {
        this.besides.add(this.keyOf((field) => read[this.keyFields.indexOf(field)]!(index)));
      }
    }
  }

  /** Rows of the sources with one key, in the order of their first; at the end those without. */
  groups(): readonly (readonly number[])[] {
    const { stacked } = this.task;
    const byKey = new Map<string, number[]>();
    const without: number[] = [];
    for (let row = 0; row < stacked.count; row++) {
      if (this.blank[row] === 1) continue;
      const key = this.keyOf((field) => stacked.value(field, row));
      if (key === "") without.push(row);
      else if (byKey.has(key)) byKey.get(key)!.push(row);
      else byKey.set(key, [row]);
    }
    return [...byKey.values(), ...(without.length > 0 ? [without] : [])];
  }

  take(rows: readonly number[]): void {
    const key = this.keyOf((field) => this.task.stacked.value(field, rows[0]!));
    if (key === "") {
      this.addMissing(rows);
      return;
    }
    const targets = this.targetsByKey.get(key) ?? [];
    const bySource = this.bySource(rows);
    const isOne = targets.length <= 1 && bySource.every((own) => own.length === 1);
    if (targets.length === 0 && this.besides.has(key)) this.skip(rows, "otherSheet");
    else if (isOne) this.mergeOne(rows, targets[0]);
    else if (targets.length > 0) this.compare(rows, targets);
    else if (!this.task.rules.addNew) this.skip(rows, "notThere");
    else {
      // The first source that has the order knows all its lines.
      const [first, ...others] = bySource;
      for (const row of first!) this.add(row);
      for (const own of others) this.compareWithRows(own, first!);
    }
  }

  finish(): ImportOutcome {
    const { updated, added, skipped, conflicts } = this;
    added.sort((one, other) => one.from - other.from);
    skipped.sort((one, other) => one.row - other.row);
    return { updated, added, skipped, conflicts, blank: this.blank.reduce((sum, one) => sum + one, 0) };
  }

  private mergeOne(rows: readonly number[], target: number | undefined): void {
    const { fields, rules } = this.task;
    if (target === undefined && !rules.addNew) {
      this.skip(rows, "notThere");
      return;
    }
    const draft = new RowDraft(fields, target);
    const first = rows[0]!;
    if (draft.isNew) fillNew(this.task, draft, first);
    // Orders have no day of confirmation: none is known to be newer.
    const wins = rules.update === "source";
    for (const row of rows) {
      this.conflicts.push(
        ...putRow(this.task, draft, row, { wins, mayFill: () => true, mayReplace: () => true }),
      );
    }
    if (draft.isNew) this.added.push(draft.added(first));
    else {
      const updated = draft.updated();
      if (updated) this.updated.push(updated);
    }
  }

  private compare(rows: readonly number[], targets: readonly number[]): void {
    for (const own of this.bySource(rows)) {
      const known = this.knownContents(own[0]!, targets.length, (field, at) => field.present(targets[at]!));
      this.skip(
        own.filter((row) => !takeOne(known, this.content(row))),
        "several",
      );
    }
  }

  private compareWithRows(own: readonly number[], others: readonly number[]): void {
    const { stacked } = this.task;
    const known = this.knownContents(own[0]!, others.length, (field, at) =>
      stacked.value(field, others[at]!),
    );
    this.skip(
      own.filter((row) => !takeOne(known, this.content(row))),
      "several",
    );
  }

  private addMissing(rows: readonly number[]): void {
    const { fields, stacked, targetRows, rules } = this.task;
    /** By whole content, how many lines all sources so far account for. */
    const accounted = new Map<string, number>();
    for (const own of this.bySource(rows)) {
      const present = this.knownContents(own[0]!, targetRows, (field, at) => field.present(at));
      const inSource = new Map<string, number>();
      for (const row of own) {
        const isThere = takeOne(present, this.content(row));
        const whole = contentOf(fields, (field) => stacked.value(field, row));
        const times = (inSource.get(whole) ?? 0) + 1;
        inSource.set(whole, times);
        if (times <= (accounted.get(whole) ?? 0)) continue;
        accounted.set(whole, times);
        if (isThere) continue;
        if (rules.addNew) this.add(row);
        else this.skip([row], "notThere");
      }
    }
  }

  /** How often each content stands there, as far as the source of `row` can tell. */
  private knownContents(
    row: number,
    count: number,
    read: (field: Field, at: number) => FieldValue,
  ): Map<string, number> {
    const fields = this.fieldsOf(row);
    const known = new Map<string, number>();
    for (let at = 0; at < count; at++) {
      const content = contentOf(fields, (field) => read(field, at));
      known.set(content, (known.get(content) ?? 0) + 1);
    }
    return known;
  }

  private content(row: number): string {
    return contentOf(this.fieldsOf(row), (field) => this.task.stacked.value(field, row));
  }

  private fieldsOf(row: number): readonly Field[] {
    return this.fieldsBySource[this.task.stacked.sourceOf[row]!]!;
  }

  private bySource(rows: readonly number[]): readonly (readonly number[])[] {
    const bySource = new Map<number, number[]>();
    for (const row of rows) {
      const source = this.task.stacked.sourceOf[row]!;
      const own = bySource.get(source);
      if (own) own.push(row);
      else bySource.set(source, [row]);
    }
    return [...bySource.values()];
  }

  /** "" where the order has no number. */
  private keyOf(read: (field: Field) => FieldValue): string {
    const [orderId, product] = this.keyFields;
    const number = orderId ? idText(String(read(orderId) ?? "")) : "";
    return number === "" ? "" : `${number}\n${product ? comparable(product.role, read(product)) : ""}`;
  }

  private add(row: number): void {
    const { fields, stacked } = this.task;
    this.added.push({ values: fields.map((field) => stacked.value(field, row)), from: row });
  }

  private skip(rows: readonly number[], reason: SkippedRow["reason"]): void {
    for (const row of rows) this.skipped.push({ row, reason });
  }
}

function contentOf(fields: readonly Field[], read: (field: Field) => FieldValue): string {
  return JSON.stringify(fields.map((field) => comparable(field.role, read(field))));
}

/** Uses one of the contents up; false where there is none left. */
function takeOne(contents: Map<string, number>, content: string): boolean {
  const left = contents.get(content) ?? 0;
  if (left > 0) contents.set(content, left - 1);
  return left > 0;
}
