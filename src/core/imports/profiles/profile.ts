import type { Role } from "../../table/roles";
import type { ImportKind } from "../source";

/**
 * What the headings of a program's export mean, where that is not plain from the headings themselves: everything else
 * `recognise` finds out. Plain data, so that a workbook can remember profiles of its user's own.
 */
export interface ImportProfile {
  /** What the user knows the program by; the same in every language. */
  readonly name: string;
  readonly tables: { readonly [Kind in ImportKind]?: ProfileTable };
}

export interface ProfileTable {
  /** Headings that only this program's export has together: where all are there, the profile applies by itself. */
  readonly marks: readonly string[];
  /** By role, headings that play it, the first that is there; null where no column is to play it. */
  readonly roles: { readonly [R in Role]?: readonly string[] | null };
}
