import { InputError } from "../../core/errors";
import type { ContentTable } from "../../core/plan/content";
import { relationshipKind } from "../package/relationships";
import { childNamed, parseXml, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";
import { parseArea } from "./reference";
import type { SheetDraft } from "./sheetDraft";
import type { WorkbookDraft } from "./workbookDraft";

/** A table with its part. */
export interface TablePart {
  readonly part: string;
  readonly relationship: string;
  readonly root: XmlElement;
}

/** The tables of a sheet with their parts. */
export function tablesOf({ pkg }: Pick<WorkbookDraft, "pkg">, sheet: { readonly part: string }): TablePart[] {
  return pkg
    .relationships(sheet.part)
    .filter(({ type, isExternal }) => !isExternal && relationshipKind(type) === "table")
    .map(({ id, target }) => ({ part: target, relationship: id, root: parseXml(pkg.text(target), target) }));
}

/** @throws InputError `write.noTable` */
export function tableNamed(draft: WorkbookDraft, sheet: SheetDraft, name: string): TablePart {
  const found = tablesOf(draft, sheet).find(({ root }) => nameOf(root).toLowerCase() === name.toLowerCase());
  if (!found) throw new InputError("write.noTable", { sheet: sheet.name, table: name });
  return found;
}

/** The name formulas call it by. */
export function nameOf(root: XmlElement): string {
  return decodeXstring(root.attributes.get("displayName") ?? root.attributes.get("name") ?? "");
}

/** A table as content, if it lies wholly inside an area. */
export function contentTable({ root }: TablePart): ContentTable | undefined {
  const area = parseArea(root.attributes.get("ref") ?? "");
  const info = childNamed(root, "tableStyleInfo")?.attributes;
  const stripes = info?.get("showRowStripes");
  if (!area) return undefined;
  return {
    name: nameOf(root),
    area,
    style: info?.get("name") ?? "",
    bandedRows: stripes === "1" || stripes === "true",
  };
}
