import type { Segment } from "./segment";
import { percent } from "./thresholds";

const classes = ["loyal", "discount", "purposeful", "impulsive", "browsing", "notDeterminable"] as const;
const why = [
  "browsing",
  "fewOrders",
  "discount",
  "loyal",
  "purposeful",
  "impulsive",
  "nothingClear",
  "noProducts",
] as const;

interface BehaviourSettings {
  /** Under so many orders nothing is said. */
  readonly fewestOrders: number;
  /** Contacts without an order for each order from which on somebody is only looking. */
  readonly contactsPerOrder: number;
  /** From this part of the sales at a discount on they come for the discount. */
  readonly discountFrom: number;
  /** Orders from which on regular buying is loyalty. */
  readonly loyalFromOrders: number;
  /** Regular: intervals spread by no more than this part of their mean, and the last order is no further back. */
  readonly regularUpTo: number;
  readonly loyalRecencyUpTo: number;
  /** Purposeful: this part of the rows is one product, or more. */
  readonly oneProductFrom: number;
  /** Impulsive: this part of the rows of sale, or more, names a product not bought otherwise … */
  readonly differentFrom: number;
  /** … at intervals that spread by this part of their mean or more. */
  readonly irregularFrom: number;
}

const placeOf = (name: (typeof classes)[number]) => classes.indexOf(name);

/**
 * How does each customer buy? The first rule that fits counts, in the order: browsing, too few orders to tell,
 * discount, loyal, purposeful, impulsive. Whom none fits is not determinable: nobody is forced into a class.
 */
export const behaviour = {
  id: "behaviour",
  text: "behaviour",
  classes,
  why,
  needs: [],
  defaults: {
    fewestOrders: 4,
    contactsPerOrder: 3,
    discountFrom: 0.6,
    loyalFromOrders: 6,
    regularUpTo: 0.75,
    loyalRecencyUpTo: 1.5,
    oneProductFrom: 0.5,
    differentFrom: 0.8,
    irregularFrom: 0.9,
  } as BehaviourSettings,
  params: (settings) => ({
    fewestOrders: settings.fewestOrders,
    contactsPerOrder: settings.contactsPerOrder,
    discountFrom: percent(settings.discountFrom),
    loyalFromOrders: settings.loyalFromOrders,
    regularUpTo: percent(settings.regularUpTo),
    loyalRecencyUpTo: settings.loyalRecencyUpTo,
    oneProductFrom: percent(settings.oneProductFrom),
    differentFrom: percent(settings.differentFrom),
    irregularFrom: percent(settings.irregularFrom),
  }),
  classify: (facts, settings) => {
    const { frequency, meanIntervalDays, recencyDays } = facts.metrics;
    const discountShare = facts.figure("discountShare");
    const spread = facts.figure("intervalSpreadDays");
    const bought = facts.bought();
    const different = bought
      ? Float64Array.from(bought.different, (count, row) => count / bought.rows[row])
      : new Float64Array(frequency.length).fill(Number.NaN);
    const classOf = new Uint8Array(frequency.length);
    for (let row = 0; row < classOf.length; row++) classOf[row] = placeOf(classOfKey(keyFor(row)));
    return {
      classOf,
      why: (row) => ({
        key: keyFor(row),
        params: {
          orders: frequency[row],
          contacts: facts.contacts?.withoutOrder[row] ?? 0,
          discount: share(discountShare[row]),
          spread: share(spread[row] / meanIntervalDays[row]),
          oneProduct: share(bought?.share[row] ?? Number.NaN),
          different: share(different[row]),
        },
      }),
    };

    function keyFor(row: number): (typeof why)[number] {
      const orders = frequency[row];
      const contacts = facts.contacts?.withoutOrder[row] ?? 0;
      if (contacts > 0 && contacts >= settings.contactsPerOrder * orders) return "browsing";
      if (orders < settings.fewestOrders) return "fewOrders";
      if (discountShare[row] >= settings.discountFrom) return "discount";
      const irregularity = spread[row] / meanIntervalDays[row];
      const since = recencyDays[row] / meanIntervalDays[row];
      const isRegular = irregularity <= settings.regularUpTo && since <= settings.loyalRecencyUpTo;
      if (orders >= settings.loyalFromOrders && isRegular) return "loyal";
      if (!bought) return "noProducts";
      if (bought.share[row] >= settings.oneProductFrom) return "purposeful";
      const isIrregular = irregularity >= settings.irregularFrom;
      return isIrregular && different[row] >= settings.differentFrom ? "impulsive" : "nothingClear";
    }
  },
} as const satisfies Segment<(typeof classes)[number], (typeof why)[number], BehaviourSettings>;

function classOfKey(key: (typeof why)[number]): (typeof classes)[number] {
  return key === "fewOrders" || key === "nothingClear" || key === "noProducts" ? "notDeterminable" : key;
}

/** Percent for a text; 0 where there is none. */
const share = (value: number) => (Number.isFinite(value) ? percent(value) : 0);
