import type { LeakRule } from "../leak";

/** Contacts that can be selected and copied though their sheet is protected. */
export const selectable: LeakRule<"selectable"> = {
  id: "selectable",
  find: ({ sheets, guarded }) =>
    guarded.flatMap(({ sheet, heading, values, lockedValues }) => {
      const home = sheets.find((one) => one.sheet === sheet);
      if (!home?.isProtected || values === 0) return [];
      const count = home.selectsLocked ? values : values - lockedValues;
      return count > 0 ? [{ sheet, heading, count }] : [];
    }),
};
