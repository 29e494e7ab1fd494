import type { LeakRule } from "../leak";

/** Hidden sheets that can be shown, copied or moved to another workbook, as the structure is open. */
export const openStructure: LeakRule<"openStructure"> = {
  id: "openStructure",
  find({ isStructureLocked, sheets }) {
    const hidden = sheets.filter(({ visibility }) => visibility !== "visible");
    if (isStructureLocked || hidden.length === 0) return [];
    return [{ count: hidden.length, sheets: hidden.map(({ sheet }) => sheet).join(", ") }];
  },
};
