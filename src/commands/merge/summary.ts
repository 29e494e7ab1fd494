import type { MergedLine } from "../../core/merges/mergedLine";
import { identityKey } from "../../core/merges/rowIdentity";
import type { SurvivorRuleId } from "../../core/merges/rules";
import { usualRule } from "../../core/merges/usualRules";
import type { CellValue } from "../../core/table/cells";
import type { DuplicatesBook } from "../duplicates/readDuplicates";
import { type ShownRow, shownRow } from "../duplicates/shownRows";
import type { SheetCustomers } from "./customerCells";
import type { MergeSettings, Offer } from "./offers";
import { usualAbove } from "./usualAbove";

export interface ShownField {
  readonly label: string;
  readonly after: CellValue;
  /** Number format code of the column. */
  readonly format: string;
  /** What the rows say, each once. */
  readonly values: readonly CellValue[];
}

export interface ShownOffer {
  readonly key: string;
  readonly rows: readonly (ShownRow & { readonly key: string })[];
  /** Key of the row that stays. */
  readonly survivor: string;
  readonly probability: number;
  /** Heading of the column in which the rows disagree. */
  readonly conflict?: string;
  readonly isChosen: boolean;
  readonly fields: readonly ShownField[];
}

export interface MergeSummary {
  /** The first ones. */
  readonly offers: readonly ShownOffer[];
  readonly offerCount: number;
  /** Customers that are not merged. */
  readonly left: number;
  /** Rows that go into others, and rows of orders that follow. */
  readonly rows: number;
  readonly orders: number;
  readonly above: number;
  /** Columns, each with its rule. */
  readonly columns: readonly { readonly label: string; readonly rule: SurvivorRuleId }[];
  /** Sources that the rows name; none where there is no such column. */
  readonly sources: readonly string[];
}

const mostOffers = 60;

export function summaryOf(
  book: DuplicatesBook,
  cells: SheetCustomers,
  offers: readonly Offer[],
  lines: readonly MergedLine[],
  { above = usualAbove, rules = {} }: MergeSettings,
): MergeSummary {
  const chosenRules = new Map(Object.entries(rules));
  return {
    offers: offers.slice(0, mostOffers).map((offer) => shownOffer(book, cells, offer)),
    offerCount: offers.length,
    left: offers.filter(({ isChosen }) => !isChosen).length,
    rows: lines.length,
    orders: lines.reduce((sum, { record }) => sum + record!.orders.length, 0),
    above,
    columns: cells.columns.map(({ label, role }) => ({
      label,
      rule: chosenRules.get(label) ?? usualRule(role),
    })),
    sources: sourcesOf(book),
  };
}

function shownOffer(
  book: DuplicatesBook,
  cells: SheetCustomers,
  { key, rows, probability, conflict, isChosen, surviving }: Offer,
): ShownOffer {
  const keyOf = (row: number) => identityKey(book.identities[row]!);
  const conflicting = book.sheet.columns.find(({ role }) => role === conflict);
  return {
    key,
    rows: rows.map((row) => ({ ...shownRow(book, row), key: keyOf(row) })),
    survivor: keyOf(surviving.survivor),
    probability,
    isChosen,
    fields: surviving.fields.flatMap(({ at, label, after }): ShownField[] => {
      const known = rows.filter((row) => (cells.value(row, at) ?? "") !== "");
      const values = known.map((row) => cells.value(row, at));
      if (known.length === 0) return [];
      const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
      return [{ label, after, format: cells.format(known[0]!, at), values: distinct }];
    }),
    ...(conflict && { conflict: conflicting?.heading ?? conflict }),
  };
}

function sourcesOf({ customers: { columns } }: DuplicatesBook): readonly string[] {
  if (!columns.source) return [];
  const { codes, dictionary } = columns.source;
  return [...new Set(codes)].filter((code) => code > 0).map((code) => dictionary.at(code));
}
