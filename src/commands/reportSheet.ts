import type { SheetContent } from "../core/plan/content";
import type { SheetChange } from "../core/plan/plan";
import { freeName, type Ground } from "./ground";

/** A sheet of ours in sight of the user: found again by its key, made under the name where it is not there yet. */
export const reportSheet = (
  ground: Ground,
  key: string,
  name: string,
  content: SheetContent,
): SheetChange => ({
  kind: "sheet",
  key,
  name: freeName(ground, name),
  visibility: "visible",
  content,
});
