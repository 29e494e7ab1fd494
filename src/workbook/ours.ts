/** The columns and sheets that are ours in a workbook, found by hidden names wherever the user has moved them. */

import type { Area } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { WorkbookName } from "./port";
import { formatReference, type Place, parseReference } from "./reference";

/** `rows` are rows below a table of the user's, named only so that an undo finds them. */
type OurKind = "column" | "sheet" | "rows";

const nameOf = (kind: OurKind, key: string) => `_klientela.${kind}.${key}`;

/** Where the column or sheet of this key is now; undefined when it was never written or was deleted. */
export function findOurs(names: readonly WorkbookName[], kind: OurKind, key: string): Place | undefined {
  const wanted = nameOf(kind, key).toLowerCase();
  const found = names.find(({ name }) => name.toLowerCase() === wanted);
  return found && parseReference(found.refersTo);
}

/** All that is ours of a kind, by key. */
export function allOurs(names: readonly WorkbookName[], kind: OurKind): ReadonlyMap<string, Place> {
  const prefix = nameOf(kind, "").toLowerCase();
  const ours = new Map<string, Place>();
  for (const { name, refersTo } of names) {
    const place = name.toLowerCase().startsWith(prefix) ? parseReference(refersTo) : undefined;
    if (place) ours.set(name.slice(prefix.length), place);
  }
  return ours;
}

/** The edit that makes a place ours, or no longer ours. */
export function markOurs(kind: OurKind, key: string, place: Place | null): Edit {
  return { edit: "name", name: nameOf(kind, key), refersTo: place && formatReference(place) };
}

/** The parts of a sheet of ours that hold something, wherever the user has moved them; undefined where none are named. */
export function findBlocks(names: readonly WorkbookName[], key: string): readonly Area[] | undefined {
  const wanted = blocksName(key).toLowerCase();
  const found = names.find(({ name }) => name.toLowerCase() === wanted);
  // A part whose cells were deleted has become #REF!.
  return found && splitUnion(found.refersTo).flatMap((part) => parseReference(part)?.area ?? []);
}

export function markBlocks(key: string, sheet: string, blocks: readonly Area[] | null): Edit {
  const areas = blocks?.map((area) => formatReference({ sheet, area }));
  return { edit: "name", name: blocksName(key), refersTo: areas?.length ? areas.join(",") : null };
}

/** Areas of our columns on a sheet. */
export function columnsOn(names: readonly WorkbookName[], sheet: string): readonly Area[] {
  return [...allOurs(names, "column").values()]
    .filter((place) => place.sheet === sheet)
    .map(({ area }) => area);
}

const blocksName = (key: string) => `_klientela.blocks.${key}`;

/** The areas of a union; a comma inside a quoted sheet name parts nothing. */
function splitUnion(refersTo: string): string[] {
  return (refersTo.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).map((part) => part.trim());
}
