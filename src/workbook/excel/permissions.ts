import type { Permission, Permissions } from "../../core/plan/locks";

/** Permissions that Excel calls by a name of its own. Which cells may be selected is one setting there. */
const optionNames = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
  objects: "allowEditObjects",
  scenarios: "allowEditScenarios",
} as const satisfies Partial<Record<Permission, keyof Excel.WorksheetProtectionOptions>>;

const selectionModes = { Normal: [true, true], Unlocked: [false, true], None: [false, false] } as const;

/** Excel knows no sheet on which only locked cells can be selected; none can then. */
export function optionsOf(allows: Permissions): Excel.WorksheetProtectionOptions {
  const own = Object.entries(optionNames).map(([name, option]) => [option, allows[name as Permission]]);
  const selectionMode = !allows.selectUnlockedCells
    ? "None"
    : allows.selectLockedCells
      ? "Normal"
      : "Unlocked";
  return { ...Object.fromEntries(own), selectionMode };
}

export function permissionsOf(options: Excel.WorksheetProtectionOptions): Permissions {
  const own = Object.entries(optionNames).map(([name, option]) => [name, options[option] === true]);
  const mode = (options.selectionMode ?? "Normal") as keyof typeof selectionModes;
  const [selectLockedCells, selectUnlockedCells] = selectionModes[mode] ?? selectionModes.Normal;
  return { selectLockedCells, selectUnlockedCells, ...Object.fromEntries(own) } as Permissions;
}
