import type { SheetContent } from "../plan/content";
import type { Say } from "../texts";

/** A sheet of ours made from results. */
export interface Report<Input, Key extends string> {
  /** The report's file name; names the texts `report.<id>.…`, of which `report.<id>.sheet` is the sheet's name. */
  readonly id: string;
  content(input: Input, say: Say<Key>): SheetContent;
}
