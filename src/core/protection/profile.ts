/** Who may change what, as a business would say it; `sheetLocks` turns it into locks. */
export interface ProtectionProfile {
  /** Whether phones, addresses and numbers of documents may be changed. */
  readonly contacts: boolean;
  /** Whether all else that is typed by hand may be changed. Formulas and computed columns never may. */
  readonly others: boolean;
  /** Columns that may be changed besides, by role or heading. */
  readonly also: readonly string[];
  /** Whether locked cells can be selected, and so copied. */
  readonly selectLocked: boolean;
  readonly filtering: boolean;
  readonly sorting: boolean;
  readonly pivots: boolean;
  /** Whether formulas do not show in the formula bar. */
  readonly hidesFormulas: boolean;
  /** Whether sheets of reports can be brought back by programs only, not by hand. */
  readonly hidesReports: boolean;
  /** Whether sheets cannot be added, deleted, renamed, moved, copied and shown. */
  readonly structure: boolean;
}

/** A profile that programs may have written: whatever is missing is forbidden, whatever is strange is left out. */
export function readProfile(said: unknown): ProtectionProfile {
  const record = (typeof said === "object" && said !== null ? said : {}) as Record<string, unknown>;
  const is = (name: keyof ProtectionProfile) => Object.hasOwn(record, name) && record[name] === true;
  const also = Object.hasOwn(record, "also") && Array.isArray(record.also) ? record.also : [];
  return {
    contacts: is("contacts"),
    others: is("others"),
    also: also.filter((one): one is string => typeof one === "string"),
    selectLocked: is("selectLocked"),
    filtering: is("filtering"),
    sorting: is("sorting"),
    pivots: is("pivots"),
    hidesFormulas: is("hidesFormulas"),
    hidesReports: is("hidesReports"),
    structure: is("structure"),
  };
}
