/** Brings rows of the sources together with those of the customers. */
import { emailKey } from "../matches/emailKey";
import { nameKey } from "../matches/nameKey";
import { phoneKey } from "../matches/phoneKey";
import type { Progress } from "../progress";
import type { FieldValue } from "./fieldReader";
import type { Field } from "./fields";
import { type Group, groupRows, type Keys } from "./groups";
import { canBeOne, isNameField, type NameBag, nameBag } from "./nameBag";
import type { AddedRow, Conflict, ImportOutcome, SkippedRow, SkipReason, UpdatedRow } from "./outcome";
import { blankRows, fillNew, type MergeTask, putRow } from "./putRow";
import { RowDraft } from "./rowDraft";
import { type ImportWay, roleOfWay } from "./rule";
import { taxKey } from "./taxKey";

const keyOf: Readonly<Record<ImportWay, (text: string) => string>> = {
  id: (text) => text.trim(),
  taxNumber: taxKey,
  email: emailKey,
  phone: phoneKey,
};

const piece = 20_000;

/**
 * Decides for every row of the sources: update, add or skip.
 *
 * Rows with a key in common are one customer; a group with two customers of the target is nobody's for sure and is
 * skipped, and so is a row whose key leads to a name without a word in common. What a customer is known by (names and
 * keys) is replaced only where one row alone speaks of them, an id never. So a second import of the same files finds
 * nothing left to do.
 */
export async function mergeCustomers(task: MergeTask, progress: Progress): Promise<ImportOutcome> {
  const merge = new CustomersMerge(task);
  const { groups } = merge.grouping;
  for (const [place, group] of groups.entries()) {
    if (place % piece === 0) await progress("match", place / groups.length);
    merge.take(group);
  }
  return merge.finish();
}

class CustomersMerge {
  private readonly ways: readonly (Keys & { readonly way: ImportWay })[];
  readonly grouping: ReturnType<typeof groupRows>;
  private readonly updated: UpdatedRow[] = [];
  private readonly added: AddedRow[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly conflicts: Conflict[] = [];
  /** Rows that are known by their name alone. */
  private readonly nameOnly: number[] = [];
  private readonly changedNames = new Map<number, string>();
  private readonly blank: number;
  private readonly confirmed: number;

  constructor(private readonly task: MergeTask) {
    const { fields, stacked, rules, targetRows } = task;
    this.ways = rules.ways.flatMap((way) => {
      const field = fields.find(({ role }) => role === roleOfWay[way]);
      return field
        ? [{ way, field, keyOf: (value: FieldValue) => (isWritten(value) ? keyOf[way](String(value)) : "") }]
        : [];
    });
    this.confirmed = fields.findIndex(({ role }) => role === "confirmedDay");
    const blank = blankRows(task);
    this.blank = blank.reduce((sum, isBlank) => sum + isBlank, 0);
    this.grouping = groupRows(this.ways, targetRows, stacked, (row) => blank[row] === 1);
  }

  take(group: Group): void {
    const { rows, targets, hasKey, hasShared } = group;
    if (!hasKey) this.nameOnly.push(...rows);
    else if (targets.length > 1 || (targets.length === 0 && hasShared)) this.skip(rows, "several");
    else if (targets.length === 0 && !this.task.rules.addNew) this.skip(rows, "notThere");
    else this.merge(rows, targets[0]);
  }

  finish(): ImportOutcome {
    this.addByName();
    const { updated, added, skipped, conflicts, blank } = this;
    skipped.sort((one, other) => one.row - other.row);
    return { updated, added, skipped, conflicts, blank };
  }

  private merge(group: readonly number[], target: number | undefined): void {
    const draft = new RowDraft(this.task.fields, target);
    const rows = this.inOrder(group);
    const first = rows[0]!;
    if (draft.isNew) fillNew(this.task, draft, first);
    const fitting = this.fittingRows(draft, rows);
    this.skip(
      rows.filter((row) => !fitting.includes(row)),
      "otherName",
    );
    const keepsIdentity = fitting.length < rows.length;
    for (const row of fitting) this.put(row, draft, keepsIdentity, group.length === 1 && !keepsIdentity);
    if (draft.isNew) this.added.push(draft.added(first));
    else {
      const updated = draft.updated();
      if (updated) this.updated.push(updated);
      this.changedNames.set(
        target!,
        this.nameOf((place) => draft.value(place)),
      );
    }
  }

  /** Rows whose names agree with the customer's, as it is and as the rows before complete it. */
  private fittingRows(draft: RowDraft, rows: readonly number[]): readonly number[] {
    const { fields, stacked } = this.task;
    if (draft.isNew && rows.length === 1) return rows;
    const known = fields.map((_, place) => draft.value(place));
    let bag: NameBag = nameBag(fields, (place) => known[place]!);
    return rows.filter((row) => {
      const own = nameBag(fields, (place) => stacked.value(fields[place]!, row));
      if (!canBeOne(bag, own) && !this.sharesTaxNumber(known, row)) return false;
      let isRicher = false;
      for (const [place, field] of fields.entries()) {
        if (known[place] !== null) continue;
        known[place] = stacked.value(field, row);
        isRicher ||= known[place] !== null && isNameField(field);
      }
      if (isRicher) bag = nameBag(fields, (place) => known[place]!);
      return true;
    });
  }

  private sharesTaxNumber(known: readonly FieldValue[], row: number): boolean {
    const { fields, stacked } = this.task;
    return this.ways.some(({ way, field, keyOf }) => {
      if (way !== "taxNumber") return false;
      const key = keyOf(known[fields.indexOf(field)]!);
      return key !== "" && key === keyOf(stacked.value(field, row));
    });
  }

  private put(row: number, draft: RowDraft, keepsIdentity: boolean, isAlone: boolean): void {
    const conflicts = putRow(this.task, draft, row, {
      wins: this.wins(row, draft),
      mayFill: (field) => !keepsIdentity || !this.isIdentity(field),
      mayReplace: (field, kept) => !this.isIdentity(field) || (isAlone && this.isReplaceable(field, kept)),
    });
    this.conflicts.push(...conflicts);
  }

  private isIdentity(field: Field): boolean {
    return isNameField(field) || this.ways.some((way) => way.field === field);
  }

  private wins(row: number, draft: RowDraft): boolean {
    const { update } = this.task.rules;
    return update === "source" || (update === "newer" && this.isNewer(row, draft));
  }

  /** An id leads to the orders; a key that some row of the sources still has leads that row here. */
  private isReplaceable(field: Field, kept: FieldValue): boolean {
    const way = this.ways.find((one) => one.field === field);
    return field.role !== "customerId" && (!way || !this.grouping.isOffered(way, kept));
  }

  private isNewer(row: number, draft: RowDraft): boolean {
    const { confirmedDay } = this.task;
    const unchanged = draft.index === undefined ? null : (confirmedDay?.(draft.index) ?? null);
    const present = this.confirmed < 0 ? unchanged : draft.value(this.confirmed);
    return dayOf(present) < this.rowDay(row);
  }

  /** When what the row says was true; NaN where nobody knows. */
  private rowDay(row: number): number {
    const { fields, stacked } = this.task;
    const field = fields[this.confirmed];
    const { source } = stacked.sources[stacked.sourceOf[row]!]!;
    const hasDays = field?.incoming[stacked.sourceOf[row]!] !== undefined;
    return hasDays ? dayOf(stacked.value(field!, row)) : (source.day ?? Number.NaN);
  }

  /** The newest last, where that is what counts. */
  private inOrder(rows: readonly number[]): readonly number[] {
    if (this.task.rules.update !== "newer") return rows;
    const known = (row: number) => this.rowDay(row) || -Infinity;
    return rows.toSorted((one, other) =>
      known(one) === known(other) ? one - other : known(one) - known(other),
    );
  }

  /** Rows with nothing but a name are added where nobody of this name is. */
  private addByName(): void {
    if (this.nameOnly.length === 0) return;
    const { fields, stacked, targetRows, rules } = this.task;
    const taken = new Set(this.added.map(({ values }) => this.nameOf((place) => values[place]!)));
    for (let index = 0; index < targetRows; index++) {
      taken.add(this.changedNames.get(index) ?? this.nameOf((place) => fields[place]!.present(index)));
    }
    for (const row of this.nameOnly) {
      const name = this.nameOf((place) => stacked.value(fields[place]!, row));
      if (name === "") this.skip([row], "nothingKnown");
      else if (taken.has(name)) this.skip([row], "nameOnly");
      else if (!rules.addNew) this.skip([row], "notThere");
      else {
        taken.add(name);
        const values = fields.map((field) => stacked.value(field, row));
        this.added.push({ values, from: row });
      }
    }
    this.added.sort((one, other) => one.from - other.from);
  }

  private nameOf(read: (place: number) => FieldValue): string {
    const names = this.task.fields.flatMap((field, place) => {
      const value = isNameField(field) ? read(place) : null;
      return typeof value === "string" ? [value] : [];
    });
    return nameKey(names.join(" "));
  }

  private skip(rows: readonly number[], reason: SkipReason): void {
    for (const row of rows) this.skipped.push({ row, reason });
  }
}

const isWritten = (value: FieldValue) => typeof value === "string" || typeof value === "number";

const dayOf = (value: FieldValue) => (value !== null && typeof value === "object" ? value.day : Number.NaN);
