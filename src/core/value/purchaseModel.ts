/**
 * Two models of customers who buy at a steady rate of their own until, unseen, they leave for good.
 *
 * Both take the rates of the customers as Gamma(r, α) and the chance to leave after a purchase as Beta(a, b). Under
 * BG/NBD nobody leaves before the first repeat; under MBG/NBD a customer may leave right after the first order.
 *
 * Sources: P. Fader, B. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD
 * Model", Marketing Science 24(2), 2005; E. Batislam, M. Denizel, A. Filiztekin, "Empirical validation and comparison of
 * models for customer base analysis", International Journal of Research in Marketing 24(3), 2007.
 */
export const purchaseModels = ["bgNbd", "mbgNbd"] as const;
export type PurchaseModelId = (typeof purchaseModels)[number];

/** α is in the unit of the ages, here weeks; the others have none. */
export interface PurchaseParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface PurchaseModel {
  readonly id: PurchaseModelId;
  readonly parameters: PurchaseParameters;
}

/** Chances to leave before the first repeat that a customer has withstood. */
export const chancesAtStart = (id: PurchaseModelId) => (id === "bgNbd" ? 0 : 1);
