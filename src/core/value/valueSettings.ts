import { InputError } from "../errors";

export interface ValueSettings {
  /** How far ahead value is counted, in days. */
  readonly horizonDays: number;
  /** What money a year from now is worth less, as a share: at 0.1 a sum of 110 then counts as 100 now. */
  readonly discountRate: number;
  /** Under so many customers with orders the models are not asked. */
  readonly leastCustomers: number;
  /** Nor under so many customers who came back. */
  readonly leastRepeatBuyers: number;
}

export const customaryValueSettings: ValueSettings = {
  horizonDays: 365,
  discountRate: 0.1,
  leastCustomers: 50,
  leastRepeatBuyers: 30,
};

export const longestHorizonDays = 3653;

/**
 * The settings, the customary ones where none are given.
 *
 * @throws InputError `value.horizon` unless the horizon is a whole number of days, 1 to 3653.
 * @throws InputError `value.discount` unless the rate is 0 to 1.
 */
export function valueSettings(own: Partial<ValueSettings> = {}): ValueSettings {
  const settings = { ...customaryValueSettings, ...own };
  const { horizonDays, discountRate } = settings;
  const isHorizon = Number.isInteger(horizonDays) && horizonDays >= 1 && horizonDays <= longestHorizonDays;
  if (!isHorizon) throw new InputError("value.horizon", { days: horizonDays, most: longestHorizonDays });
  if (!(discountRate >= 0 && discountRate <= 1))
    throw new InputError("value.discount", { rate: discountRate });
  return settings;
}
