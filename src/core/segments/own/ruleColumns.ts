/** Columns that rules of the user's own can ask for. */
import { type Figures, noClass } from "../../metrics/figures";
import { type Groups, groupsOf } from "../../metrics/goods";
import { RowKind } from "../../metrics/rowKinds";
import type { Column } from "../../table/columns";
import type { SettingsBySegment } from "../classify";
import { customerColumns, customerFigures, isCustomerColumn } from "../customerColumns";
import type { SegmentFacts } from "../segment";

const { sale } = RowKind;

/** A column as a rule reads it, row for row with the customers. */
export type RuleColumn =
  | { readonly type: "number" | "day"; readonly values: Float64Array }
  /** Texts or ids of classes by code; "" is no value. */
  | { readonly type: "text" | "class"; readonly codes: Uint32Array; readonly texts: readonly string[] }
  /** Everything that the customer bought: codes `offsets[c]` to `offsets[c + 1] - 1`. */
  | {
      readonly type: "set";
      readonly offsets: Uint32Array;
      readonly codes: Uint32Array;
      readonly texts: readonly string[];
    };

/** By name; nothing where there is no such column. */
export type RuleColumns = (name: string) => RuleColumn | undefined;

/** Sets of what customers bought. */
export const boughtNames = ["boughtProduct", "boughtCategory", "boughtChannel"] as const;
export type BoughtName = (typeof boughtNames)[number];

/**
 * Any column of a book: those of the customers table by role (`town`, `industry`, `consent`), every metric and segment
 * by id, what was bought as `boughtProduct`, `boughtCategory` and `boughtChannel`, and columns that the caller adds.
 * Each is made once, when first asked for.
 *
 * @param more further columns by name, e.g. those of the user's that play no role.
 */
export function ruleColumns(
  facts: SegmentFacts,
  settings: SettingsBySegment = {},
  more: ReadonlyMap<string, RuleColumn> = new Map(),
): RuleColumns {
  const made = new Map<string, RuleColumn | undefined>();
  return (name) => {
    if (!made.has(name)) made.set(name, more.get(name) ?? make(name));
    return made.get(name);
  };

  function make(name: string): RuleColumn | undefined {
    if (isCustomerColumn(name)) return ofFigures(customerFigures(name, facts, settings), isDay(name));
    if (Object.hasOwn(facts.customers.columns, name)) {
      return ofColumn(facts.customers.columns[name as "town"]!);
    }
    const groups = boughtGroups(name, facts);
    return groups && boughtSets(facts, groups);
  }
}

/** The names that `ruleColumns` knows for these facts. */
export function ruleColumnNames(facts: SegmentFacts): readonly string[] {
  return [
    ...Object.keys(facts.customers.columns),
    ...customerColumns.map(({ id }) => id),
    ...boughtNames.filter((name) => boughtGroups(name, facts) !== undefined),
  ];
}

const isDay = (id: string) => customerColumns.find((column) => column.id === id)?.unit === "day";

function ofFigures(figures: Figures, day: boolean): RuleColumn | undefined {
  if (figures.kind === "missing") return undefined;
  if (figures.kind === "number") return { type: day ? "day" : "number", values: figures.values };
  if (figures.kind === "text") return { type: "text", codes: figures.codes, texts: listed(figures.texts) };
  const codes = Uint32Array.from(figures.classOf, (place) => (place === noClass ? 0 : place + 1));
  return { type: "class", codes, texts: ["", ...figures.classes] };
}

function ofColumn(column: Column): RuleColumn {
  if (column.kind === "text") return { type: "text", codes: column.codes, texts: listed(column.dictionary) };
  return column.kind === "day"
    ? { type: "day", values: column.days }
    : { type: "number", values: column.values };
}

const listed = (texts: { readonly size: number; at(code: number): string }) =>
  Array.from({ length: texts.size }, (_, code) => texts.at(code));

function boughtGroups(name: string, facts: SegmentFacts): Groups | undefined {
  if (name === "boughtProduct") return facts.goods();
  if (name === "boughtCategory") return facts.categories();
  const { channel } = facts.orders.columns;
  return name === "boughtChannel" && channel ? groupsOf(channel) : undefined;
}

function boughtSets({ lines }: SegmentFacts, { ofRow, names, count }: Groups): RuleColumn {
  const { offsets: lineOffsets, rows, kinds } = lines();
  const offsets = new Uint32Array(lineOffsets.length);
  const codes = new Uint32Array(rows.length);
  const lastOwner = new Int32Array(count).fill(-1);
  let found = 0;
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    for (let line = lineOffsets[owner]; line < lineOffsets[owner + 1]; line++) {
      const group = ofRow[rows[line]];
      if (group < 0 || kinds[line] !== sale || lastOwner[group] === owner) continue;
      lastOwner[group] = owner;
      codes[found++] = group;
    }
    offsets[owner + 1] = found;
  }
  return { type: "set", offsets, codes: codes.subarray(0, found), texts: names };
}
