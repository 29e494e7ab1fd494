/** Understands a workbook: which sheet is which table, and which column plays which role. */
import { InputError } from "../errors";
import type { PlayedRole } from "./castRoles";
import { chooseSheets } from "./chooseSheets";
import { dateOrders } from "./dateOrders";
import { missingRoles } from "./missingRoles";
import type { Corrections, Question, RecognisedColumn, RecognisedSheet, Recognition } from "./recognition";
import { type Role, roles, type TableKind } from "./roles";
import type { Candidate } from "./sheetKind";
import { type ColumnLook, lookAt, type SheetLook } from "./sheetLook";
import type { SourceSheet } from "./sourceSheet";
import { areTied, tieByContent } from "./ties";

export type { SourceSheet } from "./sourceSheet";

/**
 * Recognises the tables among the sheets, by headings in three languages and by what the columns hold.
 *
 * Sheets without headings are left out. Where several sheets could be the customers, or several sheets of orders do
 * not add up to one table, all of them carry the kind and a question stands. Nothing is guessed that decides figures:
 * such doubts are `questions`, and until they are answered by `corrections` nothing should be computed.
 *
 * @param sources sheets of the workbook and beside it, those that Klientela made as reports left out.
 * @param corrections the user's word, over everything that would be recognised.
 * @throws InputError `map.role` for a role that the kind of table does not have, `map.sheet` for a sheet that is not
 * there, `table.empty` for a chosen sheet without a table, `map.heading` for a heading that its sheet does not have.
 */
export function recognise(sources: readonly SourceSheet[], corrections: Corrections = {}): Recognition {
  requireRoles(corrections);
  const looks = sources.map(lookAt).filter((look) => look !== undefined);
  const { chosen, questions } = chooseSheets(sources, looks, corrections);
  const { customers, products } = chosen;
  const orders = chosen.orders.map((sheet) => withTie(sheet, customers[0]));
  const candidates = [...customers, ...orders, ...products];

  const asked: Question[] = [...questions];
  for (const sheet of orders) asked.push(...missingRoles(sheet, customers[0], products[0]));
  for (const candidate of candidates) asked.push(...whichColumns(candidate));
  const orderByColumn = new Map(
    candidates.flatMap((candidate) => {
      const { byColumn, questions: doubts } = dateOrders(candidate, corrections);
      asked.push(...doubts);
      return [...byColumn];
    }),
  );
  return {
    sheets: looks.map((look) => describe(look, candidates, orderByColumn)),
    questions: asked,
  };
}

function requireRoles(corrections: Corrections): void {
  for (const [kind, given] of Object.entries(corrections.roles ?? {})) {
    for (const role of Object.keys(given ?? {})) {
      if (Object.hasOwn(roles, kind) && Object.hasOwn(roles[kind as TableKind], role)) continue;
      const known = Object.keys(roles[kind as TableKind] ?? roles).join(", ");
      throw new InputError("map.role", { role, roles: known });
    }
  }
}

/** The orders with the column that leads to a customer, where its values alone give it away. */
function withTie(orders: Candidate, customers: Candidate | undefined): Candidate {
  const tie = areTied(orders, customers) ? undefined : tieByContent(orders, customers);
  if (!tie) return orders;
  return { ...orders, cast: { ...orders.cast, byRole: new Map([...orders.cast.byRole, tie]) } };
}

function whichColumns({ kind, look, cast }: Candidate): readonly Question[] {
  return cast.doubts.map(({ role, columns }) => ({
    kind: "whichColumn",
    table: kind,
    sheet: look.name,
    role,
    candidates: columns.map(({ heading }) => heading),
  }));
}

function describe(
  look: SheetLook,
  candidates: readonly Candidate[],
  orderByColumn: ReadonlyMap<ColumnLook, RecognisedColumn["dateOrder"]>,
): RecognisedSheet {
  const candidate = candidates.find((chosen) => chosen.look === look);
  const played = new Map<ColumnLook, readonly [Role, PlayedRole]>();
  for (const [role, part] of candidate?.cast.byRole ?? []) played.set(part.column, [role, part]);
  return {
    sheet: look.name,
    ...(candidate && { kind: candidate.kind }),
    area: look.area,
    columns: look.columns.map((column) => {
      const [role, part] = played.get(column) ?? [];
      const dateOrder = orderByColumn.get(column);
      return {
        column: column.column,
        heading: column.heading,
        ...(role && part && { role, evidence: part.evidence }),
        ...(dateOrder && { dateOrder }),
      };
    }),
  };
}
