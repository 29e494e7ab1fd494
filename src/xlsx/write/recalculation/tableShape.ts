import type { Area } from "../../../core/plan/content";
import { childNamed, childrenNamed, type XmlElement } from "../../package/xml";
import { decodeXstring } from "../../package/xmlText";
import { parseArea } from "../reference";

/** What structured references need to know of a table. */
export interface TableShape {
  readonly sheet: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
  /** Places of the columns from the left by their names in small letters. */
  readonly columns: ReadonlyMap<string, number>;
}

export function tableShape(root: XmlElement, sheet: string): TableShape | undefined {
  const area = parseArea(root.attributes.get("ref") ?? "");
  if (!area) return undefined;
  const columns = childrenNamed(childNamed(root, "tableColumns"), "tableColumn");
  const nameOf = ({ attributes }: XmlElement) => decodeXstring(attributes.get("name") ?? "").toLowerCase();
  return {
    sheet,
    area,
    headerRows: Number(root.attributes.get("headerRowCount") ?? 1),
    totalRows: Number(root.attributes.get("totalsRowCount") ?? 0),
    columns: new Map(columns.map((column, index) => [nameOf(column), index])),
  };
}

/**
 * The cells of a structured reference (ECMA-376 part 1, 18.17.5.2 and MS-XLSX); undefined where it is not
 * understood or names no column of the table.
 *
 * @param inner what stands inside the outer brackets: `Price`, `[#This Row],[Price]`, `[A]:[C]`, `#All`.
 * @param row of the formula, for `#This Row`.
 */
export function tableArea(table: TableShape, inner: string, row: number): Area | undefined {
  const items = readItems(inner);
  if (!items) return undefined;
  const { area, headerRows, totalRows, columns } = table;
  const place = (name: string | undefined, otherwise: number) =>
    name === undefined ? otherwise : columns.get(name.toLowerCase());
  const first = place(items.firstColumn, 0);
  const last = place(items.lastColumn, area.lastColumn - area.firstColumn);
  if (first === undefined || last === undefined) return undefined;
  const dataFirst = area.firstRow + headerRows;
  const dataLast = area.lastRow - totalRows;
  const bands = items.bands.map((band): readonly [number, number] | undefined => {
    switch (band) {
      case "#all":
        return [area.firstRow, area.lastRow];
      case "#data":
        return [dataFirst, dataLast];
      case "#headers":
        return [area.firstRow, dataFirst - 1];
      case "#totals":
        return [dataLast + 1, area.lastRow];
      case "#this row":
        return [row, row];
      default:
        return undefined;
    }
  });
  const known = bands.filter((band) => band !== undefined);
  if (known.length < bands.length) return undefined;
  return {
    firstRow: Math.min(...known.map(([from]) => from)),
    firstColumn: area.firstColumn + Math.min(first, last),
    lastRow: Math.max(...known.map(([, to]) => to)),
    lastColumn: area.firstColumn + Math.max(first, last),
  };
}

interface Items {
  /** `#data`, `#this row` and the like, in small letters; at least one. */
  readonly bands: readonly string[];
  readonly firstColumn?: string;
  readonly lastColumn?: string;
}

function readItems(inner: string): Items | undefined {
  const text = inner.trim();
  if (text === "") return { bands: ["#data"] };
  if (text.startsWith("@")) return undefined;
  if (!text.startsWith("[")) {
    if (text.startsWith("#")) return { bands: [text.toLowerCase()] };
    const column = unescapeColumn(text);
    return { bands: ["#data"], firstColumn: column, lastColumn: column };
  }
  const bands: string[] = [];
  const columns: string[] = [];
  for (const match of text.matchAll(item)) {
    if (match[1] === undefined) return undefined;
    if (match[1].startsWith("#")) bands.push(match[1].toLowerCase());
    else columns.push(unescapeColumn(match[1]));
  }
  if (bands.length === 0) bands.push("#data");
  if (columns.length === 0) return { bands };
  return { bands, firstColumn: columns[0]!, lastColumn: columns.at(-1)! };
}

/** A bracketed item, what stands between two of them, or anything else, which is not understood. */
const item = /\[((?:'.|[^'\]])*)\](?:\s*[,:]\s*)?|[\s\S]/g;

/** `'` escapes brackets, `#` and itself in column names. */
function unescapeColumn(name: string): string {
  return name.replace(/'(.)/g, "$1");
}
