import { orderEvidence } from "./readDays";
import type { Corrections, DateOrder, Question } from "./recognition";
import { type Role, type RoleType, roles } from "./roles";
import type { Candidate } from "./sheetKind";
import { type ColumnLook, sliceOf } from "./sheetLook";

/** By column, the order of day and month; the columns where only the user can tell are questions. */
export interface DateOrders {
  readonly byColumn: ReadonlyMap<ColumnLook, DateOrder>;
  readonly questions: readonly Question[];
}

/**
 * Decides how the dates of a sheet are read that were typed as text.
 *
 * What the user said of the column counts most, then what the column itself shows, then what the user said of all
 * doubtful columns.
 */
export function dateOrders({ kind, look, cast }: Candidate, corrections: Corrections): DateOrders {
  const byColumn = new Map<ColumnLook, DateOrder>();
  const questions: Question[] = [];
  for (const [role, { column }] of cast.byRole) {
    if ((roles[kind] as Readonly<Partial<Record<Role, RoleType>>>)[role] !== "day") continue;
    const { order, doubtful } = orderEvidence(sliceOf(look, column.column));
    const decided =
      saidOf(corrections, look.name, column.heading) ??
      order ??
      (doubtful === undefined ? undefined : corrections.dateOrder);
    if (decided) byColumn.set(column, decided);
    else if (doubtful !== undefined) {
      questions.push({ kind: "dateOrder", sheet: look.name, heading: column.heading, example: doubtful });
    }
  }
  return { byColumn, questions };
}

function saidOf({ dateOrders }: Corrections, sheet: string, heading: string): DateOrder | undefined {
  const ofSheet = dateOrders && Object.hasOwn(dateOrders, sheet) ? dateOrders[sheet] : undefined;
  return ofSheet && Object.hasOwn(ofSheet, heading) ? ofSheet[heading] : undefined;
}
