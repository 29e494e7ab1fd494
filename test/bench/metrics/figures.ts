/** What a side found, small enough to compare. */
export interface Figures {
  /** Sums over the customers who have the figure. */
  readonly sums: Readonly<Record<string, number>>;
  /** Customers by class, and limits of the scores. */
  readonly classes: Readonly<Record<string, readonly number[]>>;
}

export interface SideResult {
  readonly ms: Readonly<Record<string, number>>;
  readonly figures?: Figures;
}

/** Where two sides differ by more than rounding; empty when they agree. */
export function differences(one: Figures, other: Figures): readonly string[] {
  const flat = ({ sums, classes }: Figures) =>
    Object.entries({ ...sums, ...classes }).flatMap(([name, values]) =>
      [values].flat().map((value, at) => [`${name}[${at}]`, Number(value)] as const),
    );
  const expected = new Map(flat(other));
  const unlike = flat(one).filter(([name, value]) => {
    const theirs = expected.get(name) ?? Number.NaN;
    return !(Math.abs(value - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs)));
  });
  return unlike.map(([name, value]) => `${name}: ${value} and ${expected.get(name)}`);
}
