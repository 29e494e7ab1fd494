/** Who has moved from which class to which since the last run. */

/** The classes of a run, to be kept in the workbook: plain enough for JSON. */
export interface KeptRun {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  /** Id of the segment. */
  readonly segment: string;
  readonly classes: readonly string[];
  /** By class, the keys of its customers. */
  readonly customers: readonly (readonly string[])[];
}

export interface Migration {
  /** Customers by class of the earlier run, then by class of this one. */
  readonly moves: readonly (readonly number[])[];
  /** By class of this run: customers that the earlier one did not know. */
  readonly come: readonly number[];
  /** By class of the earlier run: customers that are not there any more. */
  readonly gone: readonly number[];
  /** Customers without a key, who cannot be found again. */
  readonly withoutKey: number;
}

export interface RunClasses {
  readonly segment: string;
  readonly classes: readonly string[];
  readonly classOf: Uint8Array;
  /** By row; "" where a customer has no key. Of rows with one key the first counts. */
  readonly keys: readonly string[];
  /** 1 where the row is no customer. */
  readonly blank: Uint8Array;
}

/** What of a run has to be kept for the next one. Customers without a key are not. */
export function keptRun(run: RunClasses, asOfDay: number): KeptRun {
  const customers = run.classes.map((): string[] => []);
  for (const [key, row] of rowsByKey(run)) customers[run.classOf[row]]?.push(key);
  return { asOfDay, segment: run.segment, classes: run.classes, customers };
}

/**
 * Compares a run with an earlier one of the same segment.
 *
 * Classes are told by their ids: one that has meanwhile been removed from the segment is still among the earlier ones.
 */
export function migrationSince(before: KeptRun, now: RunClasses): Migration {
  const moves = before.classes.map(() => new Array<number>(now.classes.length).fill(0));
  const gone = new Array<number>(before.classes.length).fill(0);
  const come = new Array<number>(now.classes.length).fill(0);
  const rows = rowsByKey(now);
  const formerKeys = new Set<string>();
  for (const [place, keys] of before.customers.entries()) {
    for (const key of keys) {
      formerKeys.add(key);
      const row = rows.get(key);
      if (row === undefined) gone[place]++;
      else if (now.classOf[row] < now.classes.length) moves[place][now.classOf[row]]++;
    }
  }
  for (const [key, row] of rows) {
    if (!formerKeys.has(key) && now.classOf[row] < now.classes.length) come[now.classOf[row]]++;
  }
  const withoutKey = now.keys.filter((key, row) => key === "" && now.blank[row] === 0).length;
  return { moves, come, gone, withoutKey };
}

/**
 * By row, the place of the class that the customer had before; `none` for those who are new or have no key, and where
 * their class of then is not among today's.
 */
export function formerClasses(before: KeptRun, now: Omit<RunClasses, "classOf">, none: number): Uint8Array {
  const former = new Uint8Array(now.keys.length).fill(none);
  const rows = rowsByKey(now);
  for (const [place, keys] of before.customers.entries()) {
    const today = now.classes.indexOf(before.classes[place]);
    if (today < 0) continue;
    for (const key of keys) {
      const row = rows.get(key);
      if (row !== undefined) former[row] = today;
    }
  }
  return former;
}

function rowsByKey({ keys, blank }: Pick<RunClasses, "keys" | "blank">): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, key] of keys.entries()) {
    if (key !== "" && blank[row] === 0 && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}
