import { type LinkWay, linkWays } from "./ways";

/** How order rows found their customers, and how many rows each way; `none` found nobody. */
export type LinkCounts = Readonly<Record<LinkWay | "none", number>>;

/** An id that stands on several customer rows: `firstIndex` got its orders, `index` got none. */
export interface DuplicateId {
  readonly id: string;
  readonly firstIndex: number;
  readonly index: number;
}

export interface OrderLinks {
  /** By order row: table index of its customer; -1 where none was found. */
  readonly customer: Int32Array;
  /** Rows by way. Blank rows count nowhere. */
  readonly by: LinkCounts;
  /** Of `by.none`: rows whose e-mail, phone or name is borne by several customers. */
  readonly sharedRows: number;
  /** In order of their rows. */
  readonly duplicateIds: readonly DuplicateId[];
}

export function noCounts(): Record<LinkWay | "none", number> {
  return Object.fromEntries([...linkWays, "none"].map((way) => [way, 0])) as Record<LinkWay | "none", number>;
}
