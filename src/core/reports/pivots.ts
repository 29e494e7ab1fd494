import type { CellContent, CellStyle, ContentPivot, SheetContent } from "../plan/content";
import { pivotArea } from "../plan/pivotArea";
import type { Say } from "../texts";
import { leadLook, noteLook, sectionLook, titleLook } from "./looks";
import type { PivotAxis, PivotId, PivotsReportInput, PivotsReportKey } from "./pivotsInput";
import type { Report } from "./report";

/** Revenue to look further into: real PivotTables side by side, so that each can grow downwards. */
export const pivots = {
  id: "pivots",
  content: pivotsContent,
} as const satisfies Report<PivotsReportInput, PivotsReportKey>;

/** What each is laid out by. Those that can grow to the right stand last. */
const layouts: Readonly<
  Record<PivotId, { readonly row: PivotAxis; readonly column: PivotAxis; readonly largestFirst?: true }>
> = {
  monthBySegment: { row: "month", column: "segment" },
  managerBySegment: { row: "manager", column: "segment", largestFirst: true },
  townByYear: { row: "town", column: "year", largestFirst: true },
  productByQuarter: { row: "product", column: "quarter", largestFirst: true },
};
const ids = Object.keys(layouts) as readonly PivotId[];

const titleRow = 4;
const gapColumns = 2;
const numberWidths = { least: 13, most: 22 };
const labelWidths = { least: 14, most: 48 };

const styles: readonly CellStyle[] = [titleLook, leadLook, noteLook, sectionLook];
const look = { title: 0, lead: 1, note: 2, section: 3 };

function pivotsContent(input: PivotsReportInput, say: Say<PivotsReportKey>): SheetContent {
  const { fields, source } = input;
  const made: ContentPivot[] = [];
  const titles: (CellContent | null)[] = [];
  const widths: (number | null)[] = [];
  for (const id of source ? ids : []) {
    const { row, column, largestFirst } = layouts[id];
    const [rowField, columnField] = [fields[row], fields[column]];
    if (!rowField || !columnField) continue;
    const firstColumn = made.length === 0 ? 0 : made.at(-1)!.area.lastColumn + 1 + gapColumns;
    const name = say(`pivots.${id}`);
    const shape = {
      row: { heading: rowField.heading, ...(largestFirst && { largestFirst }) },
      column: { heading: columnField.heading },
      values: [
        {
          heading: input.revenueHeading,
          name: say("report.column.revenue"),
          by: "sum" as const,
          numberFormat: "#,##0",
        },
      ],
    };
    const at = { row: titleRow + 1, column: firstColumn };
    const area = pivotArea(at, shape, rowField.count, columnField.count);
    made.push({
      name,
      area,
      source: source!,
      ...shape,
      captions: {
        rows: say(`pivots.field.${row}`),
        columns: say(`pivots.field.${column}`),
        total: say("report.total"),
        blank: say("pivots.blank"),
      },
    });
    while (titles.length < firstColumn) titles.push(null);
    titles.push({ value: name, style: look.section });
    while (widths.length < firstColumn) widths.push(null);
    widths.push(clamped(rowField.longest + 2, labelWidths));
    while (widths.length <= area.lastColumn) widths.push(clamped(columnField.longest + 3, numberWidths));
  }
  const line = (value: string, style: number): CellContent[] => [{ value, style }];
  return {
    rows: [
      line(say("report.pivots.title"), look.title),
      line(leadOf(input, made.length, say), look.lead),
      line(say(made.length > 0 ? "report.pivots.note" : "report.pivots.instead"), look.note),
      [],
      ...(made.length > 0 ? [titles] : []),
    ].map((row) => padded(row, Math.max(1, titles.length))),
    styles,
    widths: widths.length > 0 ? widths : [null],
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    pivots: made,
  };
}

function leadOf({ obstacle, sheet }: PivotsReportInput, count: number, say: Say<PivotsReportKey>): string {
  if (obstacle) return say(`report.pivots.obstacle.${obstacle}`, { sheet });
  return count > 0 ? say("report.pivots.lead", { sheet }) : say("report.pivots.obstacle.noFields", { sheet });
}

const clamped = (width: number, { least, most }: { readonly least: number; readonly most: number }) =>
  Math.min(most, Math.max(least, width));

const padded = (row: readonly (CellContent | null)[], width: number) => [
  ...row,
  ...new Array<null>(Math.max(0, width - row.length)).fill(null),
];
