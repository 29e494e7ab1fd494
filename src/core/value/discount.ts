const yearDays = 365.25;
const monthDays = yearDays / 12;

/** Part of a horizon, with the factor by which money that comes within it counts. */
export interface DiscountStep {
  readonly endDay: number;
  readonly factor: number;
}

/**
 * Cuts a horizon into equal steps of a month or less; money that comes within one counts as in its middle.
 *
 * @param rate by year, e.g. 0.1.
 *
 * @example
 * discountSteps(30, 0); // [{ endDay: 30, factor: 1 }]
 */
export function discountSteps(horizonDays: number, rate: number): readonly DiscountStep[] {
  const count = Math.ceil(horizonDays / monthDays);
  return Array.from({ length: count }, (_, step) => ({
    endDay: (horizonDays * (step + 1)) / count,
    factor: (1 + rate) ** (-((step + 0.5) * horizonDays) / count / yearDays),
  }));
}
