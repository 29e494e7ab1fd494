import type { Holiday } from "./holiday";

/** The days that the people of a country buy for. */
export interface Calendar {
  readonly id: string;
  readonly holidays: readonly Holiday[];
}
