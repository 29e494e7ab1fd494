import type { FieldValue } from "./fieldReader";
import type { Field } from "./fields";
import type { AddedRow, FieldChange, UpdatedRow } from "./outcome";
import { sameValue } from "./sameValue";

/** A row of the target while values are put into it. */
export class RowDraft {
  private readonly written = new Map<number, { readonly value: FieldValue; readonly from: number }>();

  /** @param index of the row in the target; absent for a new one. */
  constructor(
    private readonly fields: readonly Field[],
    readonly index?: number,
  ) {}

  get isNew(): boolean {
    return this.index === undefined;
  }

  value(place: number): FieldValue {
    const written = this.written.get(place);
    if (written) return written.value;
    return this.index === undefined ? null : this.fields[place]!.present(this.index);
  }

  write(place: number, value: FieldValue, from: number): void {
    this.written.set(place, { value, from });
  }

  /** What differs from before, however often it was written meanwhile. */
  updated(): UpdatedRow | undefined {
    const { index, fields } = this;
    if (index === undefined) return undefined;
    const changes: FieldChange[] = [];
    for (const [place, { value, from }] of this.written) {
      const field = fields[place]!;
      const before = field.present(index);
      if (!sameValue(field.role, before, value)) changes.push({ field, before, after: value, from });
    }
    return changes.length > 0 ? { index, changes } : undefined;
  }

  added(from: number): AddedRow {
    return { values: this.fields.map((_, place) => this.value(place)), from };
  }
}
