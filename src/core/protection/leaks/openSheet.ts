import type { LeakRule } from "../leak";

/** A sheet with contacts that is not protected at all. */
export const openSheet: LeakRule<"openSheet"> = {
  id: "openSheet",
  find: ({ sheets, guarded }) =>
    sheets
      .filter(({ sheet, isProtected }) => !isProtected && guarded.some((one) => one.sheet === sheet))
      .map(({ sheet }) => ({ sheet })),
};
