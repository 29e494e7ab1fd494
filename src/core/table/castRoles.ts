import type { Evidence } from "./recognition";
import { type Claim, contentClaims, headingClaims } from "./roleClaims";
import type { Role, TableKind } from "./roles";
import { type ColumnLook, columnOfHeading, type SheetLook } from "./sheetLook";

/** Who plays which role in a sheet taken for one kind of table. */
export interface Cast {
  readonly byRole: ReadonlyMap<Role, PlayedRole>;
  /** Roles that two columns fit equally well; the first plays it until the user decides. */
  readonly doubts: readonly { readonly role: Role; readonly columns: readonly ColumnLook[] }[];
}

export interface PlayedRole {
  readonly column: ColumnLook;
  readonly evidence: Evidence;
  /** 0–1, above 1 where the user said so. */
  readonly strength: number;
}

/** Headings by role; null where no column is to play it. */
export type GivenRoles = Readonly<Partial<Record<Role, string | null>>>;

/** Roles that decide figures: of two columns that fit equally the user must choose. */
const decisive: ReadonlySet<Role> = new Set<Role>([
  "customerId",
  "customerName",
  "orderId",
  "orderDay",
  "productId",
  "quantity",
  "price",
  "discount",
  "amount",
]);

const sameStrength = 0.015;

/**
 * Gives every role to at most one column and every column at most one role: the user's word first, then headings, the
 * surest first, then content alone.
 *
 * Headings the sheet does not have are passed over; `requireHeadings` is for those.
 */
export function castRoles(look: SheetLook, kind: TableKind, given: GivenRoles = {}): Cast {
  const byRole = new Map<Role, PlayedRole>();
  const taken = new Set<ColumnLook>();
  const doubts: { role: Role; columns: ColumnLook[] }[] = [];
  const isFree = ({ role, column }: Claim) =>
    !byRole.has(role) && !taken.has(column) && !(Object.hasOwn(given, role) && given[role] === null);
  const play = ({ role, column, evidence, strength }: Claim) => {
    byRole.set(role, { column, evidence, strength });
    taken.add(column);
  };

  for (const claim of userClaims(look, given)) if (isFree(claim)) play(claim);
  const claims = look.columns.flatMap((column) => headingClaims(column, kind)).toSorted(surestFirst);
  for (const claim of claims) {
    if (!isFree(claim)) continue;
    const equals = claims.filter(
      (other) => other.role === claim.role && isFree(other) && claim.strength - other.strength < sameStrength,
    );
    play(claim);
    if (equals.length > 1 && decisive.has(claim.role)) {
      doubts.push({ role: claim.role, columns: equals.map(({ column }) => column) });
    }
  }
  const hasFigures = ["amount", "price", "quantity"].some((role) => byRole.has(role as Role));
  const free = look.columns.filter((column) => !taken.has(column));
  for (const claim of contentClaims(free, kind)) {
    if (isFree(claim) && !(claim.role === "amount" && hasFigures)) play(claim);
  }
  return { byRole: withWholeName(byRole, given), doubts: doubts.filter(({ columns }) => stillOpen(columns)) };

  /** A rival that has got another role meanwhile is no rival. */
  function stillOpen(columns: readonly ColumnLook[]): boolean {
    return columns.slice(1).some((column) => !taken.has(column));
  }
}

function userClaims(look: SheetLook, given: GivenRoles): readonly Claim[] {
  return (Object.entries(given) as [Role, string | null][]).flatMap(([role, heading]) => {
    const column = heading === null ? undefined : columnOfHeading(look, heading);
    return column ? [{ role, column, strength: 2, evidence: "user" as const }] : [];
  });
}

const surestFirst = (one: Claim, other: Claim) => other.strength - one.strength;

/** Without a column of last names, a column of first names holds whole ones. */
function withWholeName(byRole: Map<Role, PlayedRole>, given: GivenRoles): ReadonlyMap<Role, PlayedRole> {
  const first = byRole.get("firstName");
  const isWhole =
    first && first.evidence !== "user" && !byRole.has("lastName") && !byRole.has("customerName");
  if (isWhole && given.customerName !== null) {
    byRole.delete("firstName");
    byRole.set("customerName", first);
  }
  return byRole;
}
