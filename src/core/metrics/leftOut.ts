/** Why an order row counts for no customer. Text: `leftOut.<reason>`. */
export const leftOutReasons = ["cancelled", "noDay", "noAmount", "afterAsOf", "noCustomer"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly rows: number;
  /** Table indexes of the first of them. */
  readonly firstIndexes: readonly number[];
}

const placesShown = 5;

/** Counts rows by reason; reasons without rows are left away. */
export class LeftOutRows {
  private readonly rows = new Map<LeftOutReason, { rows: number; firstIndexes: number[] }>();

  add(reason: LeftOutReason, index: number): void {
    const sofar = this.rows.get(reason) ?? { rows: 0, firstIndexes: [] };
    this.rows.set(reason, sofar);
    sofar.rows++;
    if (sofar.firstIndexes.length < placesShown) sofar.firstIndexes.push(index);
  }

  finish(): readonly LeftOut[] {
    return leftOutReasons.flatMap((reason) => {
      const found = this.rows.get(reason);
      return found ? [{ reason, ...found }] : [];
    });
  }
}
