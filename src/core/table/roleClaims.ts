import type { ColumnFacts } from "./columnFacts";
import { meaningsOf } from "./headings";
import { headingWords } from "./headings/headingWords";
import { type Role, type RoleType, roles, type TableKind } from "./roles";
import type { ColumnLook } from "./sheetLook";

/** A column's claim to a role. */
export interface Claim {
  readonly role: Role;
  readonly column: ColumnLook;
  /** About 1 where the heading means this and the content bears it out. */
  readonly strength: number;
  readonly evidence: "heading" | "content" | "user";
}

/** What the heading of a column claims for it, as far as the content does not contradict. */
export function headingClaims(column: ColumnLook, kind: TableKind): readonly Claim[] {
  const whole = meaningsOf(column.heading.replace(/ \([A-Z]{1,3}\)$/, ""), kind);
  const meanings = whole.length > 0 ? whole : meaningsOf(column.lower, kind);
  const { ordinal } = headingWords(column.heading);
  return meanings.flatMap(({ role, strength, needsContent }) => {
    const fit = contentFit(role, typeOf(kind, role), column.facts, needsContent);
    if (fit < 0 || (fit === 0 && needsContent && strength < 0.8)) return [];
    const loss = Math.min(0.02 * (ordinal - 1), 0.1) + (column.isHidden ? 0.03 : 0);
    return [{ role, column, strength: strength + 0.05 * fit - loss, evidence: "heading" as const }];
  });
}

const ofContent = 0.3;

/** What the content alone claims: addresses and phones are plain to see, a lone date column is the day of the order. */
export function contentClaims(columns: readonly ColumnLook[], kind: TableKind): readonly Claim[] {
  const claims: Claim[] = [];
  const claim = (role: Role, column: ColumnLook) =>
    claims.push({ role, column, strength: ofContent, evidence: "content" });
  for (const column of columns) {
    if (kind === "products") break;
    if (column.facts.emails >= 0.6) claim("email", column);
    if (column.facts.plainPhones >= 0.6) claim("phone", column);
  }
  if (kind !== "orders") return claims;
  const days = columns.filter(({ facts }) => facts.days >= 0.8);
  if (days.length === 1) claim("orderDay", days[0]);
  const money = columns.filter(({ facts }) => facts.numbers >= 0.8 && facts.fractions >= 0.2);
  if (money.length === 1) claim("amount", money[0]);
  const statuses = columns.filter(({ facts }) => facts.statuses >= 0.6 && facts.distinct <= 0.3);
  if (statuses.length === 1) claim("status", statuses[0]);
  return claims;
}

function typeOf(kind: TableKind, role: Role): RoleType {
  return (roles[kind] as Readonly<Partial<Record<Role, RoleType>>>)[role]!;
}

/** 1 where the content can be what the role wants, 0 where it does not tell, −1 where it cannot. */
function contentFit(role: Role, type: RoleType, facts: ColumnFacts, needsContent: boolean): -1 | 0 | 1 {
  if (facts.filled === 0) return 0;
  const fits = (share: number) => (share >= 0.3 ? 1 : -1);
  if (type === "day") return fits(facts.days + facts.serials);
  if (type === "number") return fits(facts.numbers);
  if (facts.days >= 0.5) return -1;
  if (role === "email") return fits(facts.emails);
  if (role === "phone") return fits(facts.phones);
  if (role.endsWith("Id")) return needsContent && facts.codes < 0.5 ? -1 : 1;
  if (facts.emails >= 0.5) return -1;
  if (wordRoles.has(role) && needsContent && facts.codes > 0.5) return -1;
  if (wordRoles.has(role) && facts.numbers >= 0.5) return 0;
  return 1;
}

/** Roles of words: numbers in them are something else. */
const wordRoles: ReadonlySet<Role> = new Set<Role>([
  "customerName",
  "firstName",
  "lastName",
  "middleName",
  "productName",
  "company",
  "town",
  "status",
]);
