import type { Area, SheetContent } from "../core/plan/content";
import type { SheetRecord } from "./sheetRecord";

/** Our part of a sheet: what it is made from and where it stands. */
export interface OurPart {
  /** Top left cell that the record's areas are counted from. */
  readonly origin: Area;
  /** Rectangles with cells of ours, counted on the sheet. */
  readonly blocks: readonly Area[];
  /** Absent where it was written by an earlier version. */
  readonly record: SheetRecord | undefined;
}

export interface Exchange {
  readonly sheet: string;
  readonly former: OurPart;
  /** What stands in `whole` now. */
  readonly present: SheetContent;
  /** Holds all blocks, former and next. */
  readonly whole: Area;
  readonly next: OurPart;
  /** Counted from the next part's origin. */
  readonly content: SheetContent;
  /** Looks that the user gave to cells go with them where a block moves. */
  readonly carryLooks: boolean;
  readonly refreshPivots: boolean;
}
