import { type Edge, edges, lineAt, setLine } from "../model/borders";
import { changeLooks, looksIn } from "../model/cells";
import { colorCode } from "../model/colors";
import { columnWidth, setColumnWidth } from "../model/columns";
import type { Look } from "../model/look";
import { requireAllowed } from "../model/protection";
import type { Range } from "../model/range";
import { invalidArgument } from "../wire/apiError";
import { type ObjectType, type Property, wire } from "../wire/objectType";

export const rangeFormatType: ObjectType<Range> = {
  name: "RangeFormat",
  properties: {
    ColumnWidth: { get: widthOf, set: setWidth },
    HorizontalAlignment: look("horizontal"),
    IndentLevel: look("indent"),
    RowHeight: {
      get: () => 15,
      set: ({ sheet }) => requireAllowed(sheet, "allowFormatRows", "RangeFormat.rowHeight"),
    },
    UseStandardWidth: { get: isStandard, set: resetWidth },
    VerticalAlignment: look("vertical"),
    WrapText: look("wrap"),
  },
  navigations: {
    Borders: (range) => wire(borderCollectionType, range),
    Fill: (range) => wire(fillType, range),
    Font: (range) => wire(fontType, range),
    Protection: (range) => wire(formatProtectionType, range),
  },
  methods: {
    AutofitColumns: ({ sheet }) => requireAllowed(sheet, "allowFormatColumns", "RangeFormat.autofitColumns"),
    AutofitRows: ({ sheet }) => requireAllowed(sheet, "allowFormatRows", "RangeFormat.autofitRows"),
  },
};

const fontType: ObjectType<Range> = {
  name: "RangeFont",
  properties: {
    Bold: look("bold"),
    Color: look("fontColor", (color) => colorCode(color, "RangeFont.color")),
    Italic: look("italic"),
    Name: look("fontName"),
    Size: look("fontSize"),
    Strikethrough: look("strikethrough"),
    Underline: look("underline"),
  },
};

/** A cell without fill answers white, as Excel does. */
const fillType: ObjectType<Range> = {
  name: "RangeFill",
  properties: {
    Color: {
      get: (range) => {
        const color = common(range, "fill");
        return color === "" ? "#FFFFFF" : color;
      },
      set: (range, color) => set(range, { fill: colorCode(color, "RangeFill.color") }),
    },
    Pattern: {
      get: (range) => {
        const color = common(range, "fill");
        return color === null ? null : color === "" ? "None" : "Solid";
      },
    },
  },
  methods: { Clear: (range) => set(range, { fill: "" }) },
};

const formatProtectionType: ObjectType<Range> = {
  name: "FormatProtection",
  properties: { FormulaHidden: look("formulaHidden"), Locked: look("locked") },
};

interface Border {
  readonly range: Range;
  readonly edge: Edge;
}

const borderType: ObjectType<Border> = {
  name: "RangeBorder",
  id: ({ edge }) => edge,
  properties: {
    Color: line("color", (color) => colorCode(color, "RangeBorder.color")),
    SideIndex: { get: ({ edge }) => edge },
    Style: line("style", String),
    Weight: line("weight", String),
  },
};

const borderCollectionType: ObjectType<Range> = {
  name: "RangeBorderCollection",
  items: (range) => edges.map((edge) => wire(borderType, { range, edge })),
  indexer: (range, [index]) => wire(borderType, { range, edge: edgeOf(index) }),
  methods: { GetItem: (range, [index]) => wire(borderType, { range, edge: edgeOf(index) }) },
};

function edgeOf(index: unknown): Edge {
  const edge = edges.find((one) => one === index);
  if (!edge) throw invalidArgument("RangeBorderCollection.getItem");
  return edge;
}

function line(key: "style" | "color" | "weight", read: (value: unknown) => string): Property<Border> {
  return {
    get: ({ range, edge }) => lineAt(range, edge)?.[key] ?? (key === "style" ? "None" : null),
    set: ({ range, edge }, value) => {
      requireAllowed(range.sheet, "allowFormatCells", `RangeBorder.${key}`);
      setLine(range, edge, { [key]: read(value) });
    },
  };
}

function look<K extends keyof Look>(
  key: K,
  read: (value: unknown) => unknown = (value) => value,
): Property<Range> {
  return {
    get: (range) => common(range, key),
    set: (range, value) => set(range, { [key]: read(value) }),
  };
}

/** What all cells have alike, null where they differ. */
function common<K extends keyof Look>({ sheet, area }: Range, key: K): Look[K] | null {
  const values = new Set([...looksIn(sheet, area)].map((one) => one[key]));
  return values.size === 1 ? [...values][0]! : null;
}

function set({ sheet, area }: Range, change: Partial<Look>): void {
  requireAllowed(sheet, "allowFormatCells", "RangeFormat");
  changeLooks(sheet, area, change);
}

function widthOf({ sheet, area }: Range): number | null {
  const width = columnWidth(sheet, area.firstColumn);
  for (let column = area.firstColumn + 1; column <= area.lastColumn; column++) {
    if (columnWidth(sheet, column) !== width) return null;
  }
  return width;
}

function setWidth({ sheet, area }: Range, points: unknown): void {
  const location = "RangeFormat.columnWidth";
  requireAllowed(sheet, "allowFormatColumns", location);
  if (typeof points !== "number" || points < 0 || points > 1343) throw invalidArgument(location);
  for (let column = area.firstColumn; column <= area.lastColumn; column++)
    setColumnWidth(sheet, column, points);
}

function isStandard({ sheet, area }: Range): boolean | null {
  let own = 0;
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (sheet.columnPixels.has(column)) own++;
  }
  return own === 0 ? true : own === area.lastColumn - area.firstColumn + 1 ? false : null;
}

function resetWidth({ sheet, area }: Range, standard: unknown): void {
  requireAllowed(sheet, "allowFormatColumns", "RangeFormat.useStandardWidth");
  if (standard !== true) return;
  for (let column = area.firstColumn; column <= area.lastColumn; column++) sheet.columnPixels.delete(column);
}
