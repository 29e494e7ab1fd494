import type { LeakRule } from "../leak";

/** Sheets whose protection anybody can lift with one click. */
export const noPassword: LeakRule<"noPassword"> = {
  id: "noPassword",
  find({ sheets }) {
    const open = sheets.filter(({ isProtected, hasPassword }) => isProtected && hasPassword === false);
    if (open.length === 0) return [];
    return [{ count: open.length, sheets: open.map(({ sheet }) => sheet).join(", ") }];
  },
};
