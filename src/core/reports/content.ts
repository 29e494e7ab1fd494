import { isoDay } from "../day";
import type {
  CellContent,
  CellStyle,
  ConditionalFormat,
  ContentChart,
  ContentTable,
  Link,
  SheetContent,
} from "../plan/content";
import type { Calendar, CellValue } from "../table/cells";
import { dayToSerial } from "../table/serialDay";
import type { Block, ColumnKind, Fact, ReportColumn, ReportValue } from "./blocks";
import { chartBelow, chartRows } from "./chartBelow";
import {
  barColor,
  factLook,
  headingLook,
  leadLook,
  linkLook,
  noteLook,
  scaleColors,
  sectionLook,
  titleLook,
  totalLook,
  type ValueKind,
  valueLook,
} from "./looks";
import { widthOf, widths } from "./widths";

export interface ReportFormat {
  readonly calendar: Calendar;
  /** Number format code for a day, e.g. `dd.mm.yyyy`. */
  readonly dayFormat: string;
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
}

/**
 * Lays blocks out on a sheet, one below the other from column A.
 *
 * Titles, leads, sections and notes run over into the empty cells at their right; widths follow facts and tables.
 */
export function layOut(blocks: readonly Block[], format: ReportFormat): SheetContent {
  const sheet = new Layout(format);
  for (const block of blocks) sheet.add(block);
  return sheet.finish();
}

const lineLooks = { title: titleLook, lead: leadLook, section: sectionLook, note: noteLook };

/** Bold letters are wider: characters more for a heading. */
const boldness = 1;

type Row = (CellContent | null)[];

class Layout {
  private readonly rows: Row[] = [];
  private readonly styles: CellStyle[] = [];
  private readonly styleIndex = new Map<string, number>();
  private readonly tables: ContentTable[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly charts: ContentChart[] = [];
  private readonly links: Link[] = [];
  private readonly columnWidths: number[] = [];

  constructor(private readonly format: ReportFormat) {}

  add(block: Block): void {
    if (block.kind === "gap") for (let row = 0; row < block.rows; row++) this.rows.push([]);
    else if (block.kind === "facts") for (const fact of block.facts) this.fact(fact);
    else if (block.kind === "table") this.table(block);
    else this.rows.push([this.cell(block.text, lineLooks[block.kind])]);
  }

  finish(): SheetContent {
    const { rows, styles, tables, links, charts } = this;
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      rows: rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]),
      styles,
      widths: widths(this.columnWidths, width),
      frozenRows: this.format.frozenRows,
      frozenColumns: 0,
      tables,
      conditionalFormats: this.formats,
      validations: [],
      links,
      ...(charts.length > 0 && { charts }),
    };
  }

  private fact({ label, value, kind }: Fact): void {
    this.values([label, value], ["text", valueKind(kind, [value])], factLook);
  }

  private table({ columns, rows, total, excelTable, chart }: Extract<Block, { kind: "table" }>): void {
    const headingRow = this.rows.length;
    const kinds = kindsOf(columns, total ? [...rows, total] : rows);
    this.rows.push(columns.map(({ heading }, index) => this.cell(heading, headingLook(kinds[index]))));
    const button = excelTable === undefined ? 0 : 3;
    for (const [index, { heading }] of columns.entries())
      this.widen(index, heading, "text", boldness + button);
    for (const row of rows) this.values(row, kinds, valueLook);
    const lastRow = this.rows.length - 1;
    if (total) this.values(total, kinds, totalLook);

    if (rows.length > 0) this.addFormats(columns, headingRow + 1, lastRow);
    if (excelTable !== undefined && rows.length > 0) {
      const area = { firstRow: headingRow, firstColumn: 0, lastRow, lastColumn: columns.length - 1 };
      this.tables.push({ name: excelTable, area, style: "TableStyleLight1", bandedRows: true });
    }
    if (chart && rows.length > 0) {
      const area = { firstRow: headingRow, firstColumn: 0, lastRow, lastColumn: columns.length - 1 };
      this.charts.push(chartBelow(chart, columns, area, this.rows.length + 1));
      for (let row = 0; row < chartRows + 1; row++) this.rows.push([]);
    }
  }

  private addFormats(columns: readonly ReportColumn[], firstRow: number, lastRow: number): void {
    let scaleFrom = -1;
    for (const [column, { bars, scale }] of columns.entries()) {
      if (bars) {
        const area = { firstRow, firstColumn: column, lastRow, lastColumn: column };
        this.formats.push({ kind: "dataBar", area, color: barColor });
      }
      if (!scale) continue;
      if (!columns[column - 1]?.scale) scaleFrom = column;
      if (columns[column + 1]?.scale) continue;
      const area = { firstRow, firstColumn: scaleFrom, lastRow, lastColumn: column };
      this.formats.push({ kind: "colorScale", area, ...scaleColors });
    }
  }

  private values(row: readonly ReportValue[], kinds: readonly ValueKind[], look: typeof valueLook): void {
    const cells: Row = row.map((item, column) => {
      const kind = kinds[column];
      const { value, target } = isLinked(item) ? item : { value: item, target: undefined };
      this.widen(column, value, kind);
      if (target !== undefined) this.links.push({ row: this.rows.length, column, target });
      const written = kind === "day" && typeof value === "number" ? this.dayCell(value) : value;
      return this.cell(written, (target === undefined ? look : linkLook)(kind, this.format.dayFormat));
    });
    this.rows.push(cells);
  }

  /** A serial number; a text for a day that the calendar of the workbook lacks, such as those before 1900. */
  private dayCell(day: number): CellValue {
    const serial = dayToSerial(day, this.format.calendar);
    return Number.isNaN(serial) ? isoDay(day) : serial;
  }

  private widen(column: number, value: CellValue, kind: ValueKind, more = 0): void {
    this.columnWidths[column] = Math.max(this.columnWidths[column] ?? 0, widthOf(value, kind) + more);
  }

  private cell(value: CellValue, look: CellStyle): CellContent {
    const key = JSON.stringify(look);
    const known = this.styleIndex.get(key) ?? this.styles.push(look) - 1;
    this.styleIndex.set(key, known);
    return { value, style: known };
  }
}

function kindsOf(columns: readonly ReportColumn[], rows: readonly (readonly ReportValue[])[]): ValueKind[] {
  return columns.map(({ kind }, index) => {
    if (kind === "text" && index > 0 && columns[index - 1].kind !== "text") return "spaced";
    return valueKind(
      kind,
      rows.map((row) => row[index]),
    );
  });
}

/** Cents say nothing beside thousands: a column of money that reaches 1000 is shown whole. */
function valueKind(kind: ColumnKind, values: readonly ReportValue[]): ValueKind {
  if (kind !== "money") return kind;
  const reaches = values.some((value) => typeof value === "number" && Math.abs(value) >= 1000);
  return reaches ? "moneyWhole" : "money";
}

function isLinked(value: ReportValue): value is Extract<ReportValue, { target: string }> {
  return typeof value === "object" && value !== null && "target" in value;
}
