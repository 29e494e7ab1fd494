/** ABC and XYZ of whatever sales can be grouped by. */
import { countedLines } from "../metrics/countedLines";
import { type MetricFacts, unmetNeed } from "../metrics/facts";
import { type Missing, missing } from "../metrics/figures";
import { costNeed, orderNeeds } from "../metrics/further/furtherMetric";
import { RowKind } from "../metrics/rowKinds";
import { toMillionth } from "../metrics/toMillionth";
import { abcWithReasons } from "./abc";
import { type AbcCutoffs, customaryCutoffs } from "./abcCutoffs";
import { type Dimension, groupsBy } from "./groups";
import { monthlyVariation, seasonOf } from "./monthlyVariation";
import { saleLines } from "./saleLines";
import { customaryXyz, type XyzSettings, xyzWithReasons } from "./xyz";

const { sale, return: comesBack } = RowKind;

export const measures = ["revenue", "margin", "quantity"] as const;
export type Measure = (typeof measures)[number];

export interface GroupSettings {
  readonly abc: AbcCutoffs;
  readonly xyz: XyzSettings;
  /** Take the season of the whole business out before months are compared. */
  readonly isSeasonal: boolean;
}

export const customaryGroups: GroupSettings = { abc: customaryCutoffs, xyz: customaryXyz, isSeasonal: false };

/** All columns are row for row with `names`. */
export interface GroupClasses {
  readonly names: readonly string[];
  /** What the classes are made from: money, or pieces. */
  readonly value: Float64Array;
  readonly cumulativeShare: Float64Array;
  /** Places in `abcClasses` and `xyzClasses`. */
  readonly abc: Uint8Array;
  readonly xyz: Uint8Array;
  /** Coefficient of variation of the months; NaN where it cannot be told. */
  readonly variation: Float64Array;
}

/**
 * Classes of customers, products, categories, managers or towns by revenue, margin or quantity; or why there are none.
 *
 * Margins count where the cost is known. XYZ is by the months of the sales in money, or in pieces where the measure is
 * quantity.
 *
 * @throws InputError `abc.cutoffs`, `segment.settings` for settings that are none.
 */
export function groupClasses(
  dimension: Dimension,
  measure: Measure,
  facts: MetricFacts,
  settings: GroupSettings = customaryGroups,
): GroupClasses | Missing {
  const needs = { revenue: [], margin: [costNeed], quantity: [["orders.quantity"]] } as const;
  const unmet = unmetNeed([...orderNeeds, ...needs[measure]], facts);
  const groups = groupsBy(dimension, facts);
  if (unmet) return unmet;
  if ("kind" in groups) return groups;

  const { orders, asOfDay } = facts;
  const lines = countedLines(orders, {
    kinds: facts.kinds,
    owner: groups.ofRow,
    ownerCount: groups.count,
    asOfDay,
  });
  const margins = facts.margins()?.values;
  if (measure === "margin" && !margins) return missing("noColumn", costNeed);
  const quantities = orders.columns.quantity?.values;
  const pieces = (row: number) => Math.abs(quantities?.[row] ?? 0) || 0;
  const addedBy = (line: number): number => {
    const row = lines.rows[line];
    if (measure === "margin") return margins![row] || 0;
    if (measure === "revenue") return lines.worths[line];
    const kind = lines.kinds[line];
    return kind === sale ? pieces(row) : kind === comesBack ? -pieces(row) : 0;
  };

  const value = new Float64Array(groups.count);
  for (let group = 0; group < value.length; group++) {
    let sum = 0;
    for (let line = lines.offsets[group]; line < lines.offsets[group + 1]; line++) sum += addedBy(line);
    value[group] = toMillionth(sum);
  }
  const sales = saleLines(
    facts,
    lines,
    measure === "quantity" ? (line) => pieces(lines.rows[line]) : undefined,
  );
  const season = settings.isSeasonal ? seasonOf(sales, asOfDay, settings.xyz) : undefined;
  if (settings.isSeasonal && !season) return missing("noSeason");
  const monthly = monthlyVariation(sales, asOfDay, settings.xyz, season);
  const { classOf, cumulativeShare } = abcWithReasons(value, settings.abc);
  return {
    names: groups.names,
    value,
    cumulativeShare,
    abc: classOf,
    xyz: xyzWithReasons(monthly, settings.xyz).classOf,
    variation: monthly.variation,
  };
}
