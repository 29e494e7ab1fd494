/** Blocks one below the other, with what else lies on their rows: charts, colour scales, lists. */
import {
  type Area,
  type ConditionalFormat,
  type ContentChart,
  chartNamePrefix,
  type SheetContent,
  type Validation,
} from "../../plan/content";
import type { Block, ReportColumn, ReportValue } from "../blocks";
import { layOut, type ReportFormat } from "../content";
import { scaleColors } from "../looks";
import type { DynamicsSay } from "./dynamicsTexts";

/** Where a table's numbers lie. */
export interface TablePlace {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The cells of a column, or of the columns up to another. */
  column(column: number, lastColumn?: number): Area;
  /** The last rows of a column. */
  lastOf(column: number, rows: number): Area;
}

export class DynamicsSheet {
  private readonly blocks: Block[] = [];
  private row = 0;
  private readonly charts: ContentChart[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly validations: Validation[] = [];

  constructor(private readonly say: DynamicsSay) {}

  add(...blocks: readonly Block[]): void {
    for (const block of blocks) {
      this.blocks.push(block);
      this.row += rowsOf(block);
    }
  }

  /** A gap and a heading. */
  section(text: string): void {
    this.add({ kind: "gap", rows: 1 }, { kind: "section", text });
  }

  note(text: string): void {
    this.add({ kind: "note", text });
  }

  table(columns: readonly ReportColumn[], rows: readonly (readonly ReportValue[])[]): TablePlace {
    const firstRow = this.row + 1;
    const lastRow = firstRow + rows.length - 1;
    this.add({ kind: "table", columns, rows });
    return {
      firstRow,
      lastRow,
      column: (column, lastColumn = column) => ({ firstRow, firstColumn: column, lastRow, lastColumn }),
      lastOf: (column, count) => ({
        firstRow: Math.max(firstRow, lastRow - count + 1),
        firstColumn: column,
        lastRow,
        lastColumn: column,
      }),
    };
  }

  /** Keeps rows free for a chart that is drawn when its table is in place. */
  chartPlace(): Area {
    const firstRow = this.row;
    this.add({ kind: "gap", rows: chartRows + 1 });
    return { firstRow, firstColumn: 0, lastRow: firstRow + chartRows - 1, lastColumn: chartColumns - 1 };
  }

  chart(name: string, title: string, chart: Omit<ContentChart, "name" | "title" | "altText">): void {
    const altText = this.say("report.dynamics.chart.alt", { title });
    this.charts.push({ name: `${chartNamePrefix}dynamics.${name}`, title, altText, ...chart });
  }

  /** The larger the number, the fuller the colour. */
  heat(area: Area): void {
    this.formats.push({ kind: "colorScale", area, ...scaleColors });
  }

  list(area: Area, choices: readonly string[]): void {
    this.validations.push({ area, list: choices });
  }

  finish(format: ReportFormat): SheetContent {
    const content = layOut(this.blocks, format);
    return {
      ...content,
      conditionalFormats: [...content.conditionalFormats, ...this.formats],
      validations: [...content.validations, ...this.validations],
      charts: this.charts,
    };
  }
}

const chartRows = 16;
const chartColumns = 8;

function rowsOf(block: Block): number {
  switch (block.kind) {
    case "gap":
      return block.rows;
    case "facts":
      return block.facts.length;
    case "table":
      return 1 + block.rows.length + (block.total ? 1 : 0);
    default:
      return 1;
  }
}

/** A cell with the number, empty where there is none. */
export const shown = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** Cents say nothing beside thousands. */
export const readable = (amount: number) => (Math.abs(amount) >= 1000 ? Math.round(amount) : amount);

/** Colours of what only this sheet draws: an interval, and what adds to revenue or takes from it. */
export const dynamicsColors = { band: "#D5E7E9", more: "#4C9F70", less: "#C4573A" } as const;
