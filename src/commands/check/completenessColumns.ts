import { reliability } from "../../core/checks/completeness/reliability";
import type { ColumnChange } from "../../core/plan/plan";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import type { CheckedTables } from "./findings";

/** Shares beside the customers: how much is known of each, and how far it can be relied on. */
export function completenessColumns(
  { tables, completeness }: CheckedTables,
  todayDay: number,
  say: Say<TextKey>,
): readonly ColumnChange[] {
  const source = tables.customers?.sources[0];
  if (!source || !completeness) return [];
  const trusted = reliability(tables.customers!, todayDay);
  const column = (key: "completeness" | "reliability", values: Float64Array): ColumnChange => {
    const heading = say(`metric.${key}`);
    return {
      kind: "column",
      key,
      sheet: source.sheet,
      table: source.area,
      heading,
      values: { kind: "number", values, isDay: false },
      style: { numberFormat: "0%" },
      width: heading.length + 4,
      conditionalFormats: [],
    };
  };
  return [column("completeness", completeness.score), ...(trusted ? [column("reliability", trusted)] : [])];
}
