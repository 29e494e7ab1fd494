import type { LeakRule } from "../leak";

/** No lock of Excel's encrypts: other programs read the file as if nothing were locked. */
export const plainValues: LeakRule<"plainValues"> = {
  id: "plainValues",
  find({ guarded }) {
    const count = guarded.reduce((sum, { values }) => sum + values, 0);
    return count > 0 ? [{ count }] : [];
  },
};
