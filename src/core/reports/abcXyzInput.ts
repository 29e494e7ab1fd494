/** What the sheet ABC-XYZ shows, plain enough to be made by hand. */
import { type Missing, missing } from "../metrics/figures";
import { abcClasses } from "../segments/abc";
import type { AbcCutoffs } from "../segments/abcCutoffs";
import type { CustomerDescriptions } from "../segments/describeCustomers";
import {
  customaryGroups,
  type GroupClasses,
  type GroupSettings,
  groupClasses,
} from "../segments/groupClasses";
import type { Dimension } from "../segments/groups";
import { crossed, type Matrix } from "../segments/matrix";
import { rfmSegments } from "../segments/rfmMap";
import type { SegmentFacts } from "../segments/segment";
import { type XyzSettings, xyzClasses } from "../segments/xyz";
import type { Calendar } from "../table/cells";

/** One customer, product, category, manager or town. */
export interface RankedLine {
  readonly name: string;
  readonly value: number;
  /** Of all values above zero; the cumulative share is that of the line and all above it. */
  readonly share: number;
  readonly cumulativeShare: number;
  /** Places in `abcClasses` and `xyzClasses`. */
  readonly abc: number;
  readonly xyz: number;
  /** Coefficient of variation of the months; NaN where it cannot be told. */
  readonly variation: number;
}

/** A tenth of a group, by rank. */
export interface Tenth {
  readonly count: number;
  readonly value: number;
  /** Of all values above zero, as in `RankedLine`. */
  readonly share: number;
  readonly cumulativeShare: number;
}

export interface RankedGroup {
  readonly dimension: Dimension;
  /** The largest first, as many as are shown. */
  readonly lines: readonly RankedLine[];
  /** How many there are in all. */
  readonly count: number;
  /** The best tenth first; none where all are among the lines, or bring nothing. */
  readonly tenths: readonly Tenth[];
  /** Customers or products by ABC class and XYZ class. */
  readonly matrix: Matrix;
}

export interface AbcXyzInput {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  readonly groups: readonly RankedGroup[];
  readonly notComputed: readonly { readonly dimension: Dimension; readonly why: Missing }[];
  /** Customers by RFM segment and ABC class. */
  readonly abcRfm: Matrix;
  readonly abcCutoffs: AbcCutoffs;
  readonly xyz: XyzSettings;
  readonly calendar: Calendar;
}

/** Lines of each group that are shown. */
const mostLines = 20;

/**
 * Ranks customers, products, categories, managers and towns by revenue.
 *
 * @throws InputError `abc.cutoffs`, `segment.settings` for settings that are none.
 */
export function abcXyzInput(
  facts: SegmentFacts,
  { classes, blank, asOfDay, metrics }: CustomerDescriptions,
  calendar: Calendar,
  settings: GroupSettings = customaryGroups,
): AbcXyzInput {
  const found = (["customer", "product", "category", "manager", "town"] as const).map((dimension) => ({
    dimension,
    result: groupClasses(dimension, "revenue", facts, settings),
  }));
  return {
    asOfDay,
    groups: found.flatMap(({ dimension, result }) => {
      if ("kind" in result) return [];
      const skip = dimension === "customer" ? blank : undefined;
      return ranked(dimension, result, skip);
    }),
    notComputed: found.flatMap(({ dimension, result }) => {
      if ("kind" in result) return [{ dimension, why: result }];
      return result.value.length === 0 ? [{ dimension, why: missing("noOrders") }] : [];
    }),
    abcRfm: crossed(
      { classOf: classes.rfmSegment.classOf, count: rfmSegments.length },
      { classOf: classes.abc.classOf, count: abcClasses.length },
      metrics.monetary,
      blank,
    ),
    abcCutoffs: settings.abc,
    xyz: settings.xyz,
    calendar,
  };
}

function ranked(dimension: Dimension, result: GroupClasses, skip: Uint8Array | undefined): RankedGroup[] {
  const { names, value, cumulativeShare, abc, xyz, variation } = result;
  const rows = [...value.keys()].filter((row) => skip?.[row] !== 1);
  if (rows.length === 0) return [];
  rows.sort((one, other) => value[other] - value[one] || (names[one] < names[other] ? -1 : 1));
  const total = value.reduce((sum, own) => sum + Math.max(0, own), 0);
  return [
    {
      dimension,
      count: rows.length,
      tenths: rows.length > mostLines && total > 0 ? tenthsOf(rows, value, total) : [],
      lines: rows.slice(0, mostLines).map((row) => ({
        name: names[row],
        value: value[row],
        share: total > 0 ? Math.max(0, value[row]) / total : Number.NaN,
        cumulativeShare: total > 0 ? cumulativeShare[row] : Number.NaN,
        abc: abc[row],
        xyz: xyz[row],
        variation: variation[row],
      })),
      matrix: crossed(
        { classOf: abc, count: abcClasses.length },
        { classOf: xyz, count: xyzClasses.length },
        value,
        skip,
      ),
    },
  ];
}

function tenthsOf(rows: readonly number[], value: Float64Array, total: number): readonly Tenth[] {
  let held = 0;
  return Array.from({ length: 10 }, (_, tenth) => {
    const members = rows.slice(
      Math.round((rows.length * tenth) / 10),
      Math.round((rows.length * (tenth + 1)) / 10),
    );
    const positive = members.reduce((sum, row) => sum + Math.max(0, value[row]), 0);
    held += positive;
    return {
      count: members.length,
      value: members.reduce((sum, row) => sum + value[row], 0),
      share: positive / total,
      cumulativeShare: held / total,
    };
  });
}
