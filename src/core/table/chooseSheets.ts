import { InputError } from "../errors";
import type { Corrections, Question } from "./recognition";
import type { Role, TableKind } from "./roles";
import { sharedValues } from "./sharedValues";
import { type Candidate, candidateFor, likeliest } from "./sheetKind";
import { columnOfHeading, type SheetLook, sliceOf } from "./sheetLook";
import type { SourceSheet } from "./sourceSheet";
import { castHeadings, ordersDoNotOverlap } from "./stackedOrders";

/** The sheets chosen for each kind; several where they are stacked or where a question is open. */
export interface ChosenSheets {
  readonly chosen: Readonly<Record<TableKind, readonly Candidate[]>>;
  readonly questions: readonly Question[];
}

/** A sheet that speaks for its kind less than this part of the best one is no rival. */
const rivalShare = 0.6;

/**
 * Chooses the sheets of customers, orders and products.
 *
 * What the user named is taken. Of several order sheets with the same headings those whose periods do not overlap are
 * stacked. Of several sheets of customers or products the one that the orders refer to is taken. What is still
 * doubtful is a question.
 *
 * @throws InputError `map.sheet` for a sheet that is not there, `table.empty` for one without a table,
 * `map.heading` for a heading that the chosen sheet does not have.
 */
export function chooseSheets(
  sources: readonly SourceSheet[],
  looks: readonly SheetLook[],
  corrections: Corrections,
): ChosenSheets {
  const named = (kind: TableKind) => namedSheets(kind, sources, looks, corrections);
  const taken = new Set(
    (["customers", "orders", "products"] as const).flatMap((kind) => corrections.tables?.[kind] ?? []),
  );
  const likely = looks
    .filter(({ name }) => !taken.has(name))
    .map((look) => likeliest(look, corrections))
    .filter((candidate) => candidate !== undefined);
  const ofKind = (kind: TableKind) => rivals(likely.filter((candidate) => candidate.kind === kind));

  const orders = named("orders") ?? ofKind("orders");
  const customers = named("customers") ?? chooseReferred(ofKind("customers"), orders, customerKeys);
  const products = named("products") ?? chooseReferred(ofKind("products"), orders, productKeys);
  const chosen = { customers, orders, products };
  for (const candidates of Object.values(chosen)) requireHeadings(candidates, corrections);

  const pricesNeeded = orders.some(({ cast }) => !cast.byRole.has("amount") && !cast.byRole.has("price"));
  const questions: Question[] = [];
  const ask = (table: TableKind) =>
    questions.push({ kind: "whichSheet", table, sheets: chosen[table].map(({ look }) => look.name) });
  if (!corrections.tables?.orders && orders.length > 1 && !areOneTable(orders)) ask("orders");
  if (customers.length > 1) ask("customers");
  if (products.length > 1 && pricesNeeded) ask("products");
  return { chosen: { ...chosen, products: pricesNeeded ? products : products.slice(0, 1) }, questions };
}

function namedSheets(
  kind: TableKind,
  sources: readonly SourceSheet[],
  looks: readonly SheetLook[],
  corrections: Corrections,
): readonly Candidate[] | undefined {
  return corrections.tables?.[kind]?.map((sheet) => {
    if (!sources.some(({ name }) => name === sheet)) {
      throw new InputError("map.sheet", { sheet, sheets: sources.map(({ name }) => name).join(", ") });
    }
    const look = looks.find(({ name }) => name === sheet);
    if (!look) throw new InputError("table.empty", { sheet });
    return candidateFor(look, kind, corrections);
  });
}

/** Sheets with rows come before empty forms; the best first. */
function rivals(candidates: readonly Candidate[]): readonly Candidate[] {
  const filled = candidates.filter(({ look: { area } }) => area.lastRow >= area.firstRow);
  const possible = filled.length > 0 ? filled : candidates;
  const best = Math.max(...possible.map(({ score }) => score));
  return possible.filter(({ score }) => score >= best * rivalShare);
}

function areOneTable(orders: readonly Candidate[]): boolean {
  const [first, ...others] = orders.map(castHeadings);
  return others.every((headings) => headings === first) && ordersDoNotOverlap(orders);
}

const customerKeys: readonly Role[] = ["customerId", "email", "phone", "customerName", "lastName", "company"];
const productKeys: readonly Role[] = ["productId", "productName"];

/**
 * The candidates whose values the orders hold, where there are such. A lone sheet of rows that the orders know
 * nothing of is a list of something else, unless its name says otherwise.
 */
function chooseReferred(
  candidates: readonly Candidate[],
  orders: readonly Candidate[],
  keys: readonly Role[],
): readonly Candidate[] {
  const isFilled = orders.some(({ look: { area } }) => area.lastRow >= area.firstRow);
  if (candidates.length === 0 || !isFilled) return candidates;
  const referred = candidates.filter((candidate) => orders.some((order) => refersTo(order, candidate, keys)));
  if (referred.length > 0) return referred;
  return candidates.filter(({ isNamedSo, look: { area } }) => isNamedSo || area.lastRow < area.firstRow);
}

/** Whether some column of keys of the orders shares values with one of the other table's. */
function refersTo(order: Candidate, other: Candidate, keys: readonly Role[]): boolean {
  const columnsOf = ({ cast }: Candidate) =>
    keys.flatMap((role) => {
      const played = cast.byRole.get(role);
      return played ? [{ role, column: played.column.column }] : [];
    });
  const comparable = new Set<Role>(["customerName", "company"]);
  return columnsOf(order).some((own) =>
    columnsOf(other).some(
      (known) =>
        (own.role === known.role || (comparable.has(own.role) && comparable.has(known.role))) &&
        sharedValues(sliceOf(order.look, own.column), sliceOf(other.look, known.column)) > 0,
    ),
  );
}

function requireHeadings(candidates: readonly Candidate[], { roles }: Corrections): void {
  for (const { look, kind } of candidates) {
    for (const heading of Object.values(roles?.[kind] ?? {})) {
      if (heading === null || columnOfHeading(look, heading)) continue;
      const headings = look.columns.map((column) => column.heading).join(", ");
      throw new InputError("map.heading", { heading, sheet: look.name, headings });
    }
  }
}
