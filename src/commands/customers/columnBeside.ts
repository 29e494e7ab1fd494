import type { CellStyle, ConditionalFormat } from "../../core/plan/content";
import type { ColumnChange, ColumnValues } from "../../core/plan/plan";
import type { CustomersHome } from "./customersHome";

interface BesideColumn {
  readonly key: string;
  readonly heading: string;
  readonly values: ColumnValues;
  readonly style: CellStyle;
  readonly conditionalFormats?: readonly ConditionalFormat[];
}

/** A computed column beside the customers, as wide as its heading and texts need. */
export function columnBeside(
  { sheet, area }: Pick<CustomersHome, "sheet" | "area">,
  { conditionalFormats = [], ...column }: BesideColumn,
): ColumnChange {
  const { heading, values } = column;
  const width = widthOf(heading, values);
  return { kind: "column", sheet, table: area, width, conditionalFormats, ...column };
}

/** Width in characters: the heading with its filter button, and what stands below it. */
function widthOf(heading: string, values: ColumnValues): number {
  const longest = values.kind === "text" ? Math.max(0, ...values.dictionary.map(({ length }) => length)) : 10;
  return Math.min(32, Math.max(heading.length + 4, longest + 2));
}
