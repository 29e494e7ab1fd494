import type { Column } from "./columns";
import type { NumbersRead } from "./readNumbers";
import type { Role } from "./roles";

/** Any column by its role. */
export type ColumnsByRole = { readonly [R in Role]?: Column };

/** How a column of numbers was written, where that decides what they mean. */
export interface NumberNotes extends NumbersRead {
  readonly heading: string;
}
