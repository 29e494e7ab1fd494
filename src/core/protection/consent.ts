/** Who may stand on a list or in a copy. */
import { type Answer, answerIn } from "../checks/consent/answer";
import { meaningsOf } from "../table/headings";
import type { CustomersTable } from "../table/tables";

/** `keeping` is for copies, `mailing` for lists of whom to write to or call. */
export type ConsentPurpose = "keeping" | "mailing";

export type ConsentReason = "consentWithdrawn" | "consentRefused" | "consentMissing";

export interface ConsentSplit {
  /** By row, 1 where the customer may be on the list. */
  readonly allowed: Uint8Array;
  /** Why others are not, and how many. Text: `leftOut.<reason>`. */
  readonly leftOut: readonly { readonly reason: ConsentReason; readonly rows: number }[];
}

export interface ConsentOptions {
  /** Days since 1970-01-01: a withdrawal counts from its day on. */
  readonly asOfDay: number;
  /** Of the column of consent: one headed "Newsletter" tells of mailings only. */
  readonly consentHeading?: string;
  /** Rows to look at; all where absent. */
  readonly rows?: Uint8Array;
}

/**
 * Which customers have agreed to be on a list?
 *
 * Where no column tells of the purpose, nobody is left out: there is nothing to go by. Where one does, an empty cell is
 * no consent. A consent withdrawn is one no longer, whatever else is noted; who refuses that data are kept is not
 * written to either.
 */
export function consentSplit(
  { columns, rowCount }: Pick<CustomersTable, "columns" | "rowCount">,
  purpose: ConsentPurpose,
  { asOfDay, consentHeading = "", rows }: ConsentOptions,
): ConsentSplit {
  const { consent, mailingConsent, withdrawnDay } = columns;
  const isOfMailings =
    !mailingConsent && meaningsOf(consentHeading, "customers").some(({ role }) => role === "mailingConsent");
  const asked = purpose === "mailing" ? (mailingConsent ?? consent) : isOfMailings ? undefined : consent;
  const other = purpose === "mailing" && mailingConsent ? consent : undefined;
  const [answers, others] = [asked, other].map((column) => column && answersOf(column.dictionary));
  const allowed = new Uint8Array(rowCount);
  const counts = new Map<ConsentReason, number>();
  for (let row = 0; row < rowCount; row++) {
    if (rows?.[row] === 0) continue;
    const reason = reasonAt(row);
    if (reason === undefined) allowed[row] = 1;
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const order = ["consentWithdrawn", "consentRefused", "consentMissing"] as const;
  return {
    allowed,
    leftOut: order.flatMap((reason) => (counts.has(reason) ? [{ reason, rows: counts.get(reason)! }] : [])),
  };

  function reasonAt(row: number): ConsentReason | undefined {
    const answer = asked && answers![asked.codes[row]!];
    const second = other && others![other.codes[row]!];
    const isWithdrawn = withdrawnDay !== undefined && withdrawnDay.days[row]! <= asOfDay;
    if (isWithdrawn || answer === "withdrawn" || second === "withdrawn") return "consentWithdrawn";
    if (answer === "refused" || second === "refused") return "consentRefused";
    return asked && answer === undefined ? "consentMissing" : undefined;
  }
}

/** By code of a text, what it says. */
function answersOf(pool: { readonly size: number; at(code: number): string }): (Answer | undefined)[] {
  return Array.from({ length: pool.size }, (_, code) => answerIn(pool.at(code)));
}
