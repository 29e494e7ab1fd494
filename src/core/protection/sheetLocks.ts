import type { Area } from "../plan/content";
import { type CellLocks, lastSheetRow, type Permissions, plainLocks } from "../plan/locks";
import type { Role } from "../table/roles";
import { contactRoles } from "./contactRoles";
import type { ProtectionProfile } from "./profile";

/** A column of a table as far as locks go. */
export interface LockableColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly role?: Role;
  /** Whether formulas fill it, or a command of ours. */
  readonly isComputed: boolean;
}

/**
 * The locks of a sheet's cells under a profile.
 *
 * Columns that may be changed are open down to the last row of the sheet, so that rows can be added; headings and what
 * stands above them are locked, and so is every cell with a formula, also inside such a column.
 *
 * @param headingRow 0-based, the last of the heading rows.
 * @param formulas areas of cells with formulas.
 */
export function cellLocks(
  profile: ProtectionProfile,
  columns: readonly LockableColumn[],
  headingRow: number,
  formulas: readonly Area[],
): readonly CellLocks[] {
  const open = columns.filter((column) => isOpen(profile, column));
  const { hidesFormulas: formulaHidden } = profile;
  const isAmongOpen = (area: Area) =>
    open.some(({ column }) => column >= area.firstColumn && column <= area.lastColumn);
  return plainLocks([
    ...open.map(({ column }) => ({
      area: { firstRow: 0, lastRow: lastSheetRow, firstColumn: column, lastColumn: column },
      locked: false,
      formulaHidden: false,
    })),
    ...open.map(({ column }) => ({
      area: { firstRow: 0, lastRow: headingRow, firstColumn: column, lastColumn: column },
      locked: true,
      formulaHidden: false,
    })),
    ...formulas
      .filter((area) => formulaHidden || isAmongOpen(area))
      .map((area) => ({ area, locked: true, formulaHidden })),
  ]);
}

/** Whether a column may be changed under a profile. */
export function isOpen(
  { contacts, others, also }: ProtectionProfile,
  { role, heading, isComputed }: LockableColumn,
): boolean {
  if (isComputed) return false;
  if (also.includes(heading) || (role !== undefined && also.includes(role))) return true;
  return role !== undefined && contactRoles.has(role) ? contacts : others;
}

/** What a protected sheet still allows under a profile. */
export function permissionsOf({ selectLocked, filtering, sorting, pivots }: ProtectionProfile): Permissions {
  return {
    selectLockedCells: selectLocked,
    selectUnlockedCells: true,
    formatCells: false,
    formatColumns: false,
    formatRows: false,
    insertColumns: false,
    insertRows: false,
    insertHyperlinks: false,
    deleteColumns: false,
    deleteRows: false,
    sort: sorting,
    autoFilter: filtering,
    pivotTables: pivots,
    objects: false,
    scenarios: false,
  };
}
