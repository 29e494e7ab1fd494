/** A rule that puts every customer into exactly one class, and says why. */
import type { Params } from "../errors";
import type { MetricFacts } from "../metrics/facts";
import type { Figures, Missing, Need } from "../metrics/figures";
import type { FurtherMetricId } from "../metrics/further/furtherFigures";
import type { Sales } from "./monthlyVariation";
import type { RfmScores } from "./rfmScores";

/** The figures that put somebody into a class: the text `why.<key>` and its placeholders. */
export interface Reason<Key extends string = string> {
  readonly key: Key;
  readonly params: Params;
}

/** By customer: the place of its class in `classes`. */
export interface Classified<Key extends string = string> {
  readonly classOf: Uint8Array;
  why(customer: number): Reason<Key>;
}

/** What is known of talks with customers, where anything is. By customer. */
export interface Contacts {
  /** Talks, letters and visits that led to no order. */
  readonly withoutOrder: Uint32Array;
  /** Days since 1970-01-01 on which they last showed interest, or last declined; NaN for never. */
  readonly interestedDay: Float64Array;
  readonly declinedDay: Float64Array;
}

/** What segments are made from. */
export interface SegmentFacts extends MetricFacts {
  readonly scores: RfmScores;
  /** 1 where the row of the sheet is blank: no customer. */
  readonly blank: Uint8Array;
  /** The orders of customers, to be looked at month by month. */
  sales(): Sales;
  readonly contacts?: Contacts | undefined;
  /** Predicted value by customer, in the currency of the orders; NaN where nothing was predicted. */
  readonly predictedValue?: Float64Array | undefined;
  /** A metric on request, computed once. */
  further(id: FurtherMetricId): Figures;
  /** The numbers of a metric on request; NaN everywhere where it cannot be computed. */
  figure(id: FurtherMetricId): Float64Array;
}

export interface Segment<Class extends string, Key extends string, Settings> {
  /** Names the text `metric.<id>`, a column heading. */
  readonly id: string;
  /** In the order reports show them. */
  readonly classes: readonly Class[];
  /** Texts of a class: `<text>.<class>` and, who is in it and what to do, `<text>.<class>.meaning`. */
  readonly text: string;
  /** Placeholders of the texts. Shares are in percent. */
  params(settings: Settings): Params;
  readonly why: readonly Key[];
  /** Of each list one column must be there. */
  readonly needs: readonly (readonly Need[])[];
  /** All thresholds. */
  readonly defaults: Settings;
  /**
   * @throws InputError `segment.settings` for thresholds that are none.
   */
  classify(facts: SegmentFacts, settings: Settings): Classified<Key> | Missing;
  /** The settings with every border moved by a factor near 1, for classes that shall not flap. */
  moved?(settings: Settings, factor: number, facts: SegmentFacts): Settings;
}
