import type { Corrections, DateOrder, Question, Recognition } from "../../core/table/recognition";
import type { Role, TableKind } from "../../core/table/roles";

/** What the user answered: a heading, one or several sheets, an order of day and month, or "there is none". */
export type Answer = DateOrder | readonly string[] | null;

export function withRole(
  corrections: Corrections,
  kind: TableKind,
  role: Role,
  heading: string | null,
): Corrections {
  const roles = { ...corrections.roles?.[kind], [role]: heading };
  return { ...corrections, roles: { ...corrections.roles, [kind]: roles } };
}

/** Chooses the sheets of a kind; what was said of the columns of the former sheets is forgotten. */
export function withSheets(
  corrections: Corrections,
  kind: TableKind,
  sheets: readonly string[],
): Corrections {
  const { [kind]: _former, ...roles } = corrections.roles ?? {};
  return { ...corrections, roles, tables: { ...corrections.tables, [kind]: sheets } };
}

export function withDateOrder(
  corrections: Corrections,
  sheet: string,
  heading: string,
  order: DateOrder,
): Corrections {
  const former = corrections.dateOrders ?? {};
  const ofSheet = { ...(Object.hasOwn(former, sheet) ? former[sheet] : {}), [heading]: order };
  return { ...corrections, dateOrders: { ...former, [sheet]: ofSheet } };
}

/** The corrections with one question answered. */
export function answered(corrections: Corrections, question: Question, answer: Answer): Corrections {
  switch (question.kind) {
    case "dateOrder":
      return withDateOrder(corrections, question.sheet, question.heading, answer as DateOrder);
    case "whichSheet":
      return withSheets(corrections, question.table, (answer as readonly string[] | null) ?? []);
    default:
      return withRole(
        corrections,
        question.table,
        question.role,
        (answer as readonly string[] | null)?.[0] ?? null,
      );
  }
}

/** Sheets recognised as tables of a kind, in workbook order. */
export const sheetsOf = ({ sheets }: Recognition, kind: TableKind) =>
  sheets.filter((sheet) => sheet.kind === kind);
