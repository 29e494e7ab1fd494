/** Cumulative shares of the total at which class A and class B end; 0 < a < b < 1. */
export interface AbcCutoffs {
  readonly a: number;
  readonly b: number;
}

/** A trade habit, not part of the method. */
export const customaryCutoffs: AbcCutoffs = { a: 0.8, b: 0.95 };
