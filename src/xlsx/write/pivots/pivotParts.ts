import { relationshipKind } from "../../package/relationships";
import { childNamed, childrenNamed, parseXml, relationshipId, type XmlElement } from "../../package/xml";
import { decodeXstring } from "../../package/xmlText";
import { relationshipAttribute } from "../namespaces";
import { workbookOrder } from "../schemaOrder";
import type { WorkbookDraft } from "../workbookDraft";

/** A pivot with its parts. */
export interface PivotPart {
  readonly part: string;
  readonly relationship: string;
  readonly root: XmlElement;
  /** Part of its cache's definition; other pivots may use it as well. */
  readonly cache: string;
}

/** The pivot of this name on a sheet; undefined where there is none. */
export function pivotNamed(draft: WorkbookDraft, sheetPart: string, name: string): PivotPart | undefined {
  return pivotsOf(draft, sheetPart).find(
    ({ root }) => decodeXstring(root.attributes.get("name") ?? "").toLowerCase() === name.toLowerCase(),
  );
}

export function pivotsOf({ pkg }: WorkbookDraft, sheetPart: string): PivotPart[] {
  return pkg
    .relationships(sheetPart)
    .filter(({ type, isExternal }) => !isExternal && relationshipKind(type) === "pivotTable")
    .map(({ id, target }) => ({
      part: target,
      relationship: id,
      root: parseXml(pkg.text(target), target),
      cache: pkg.relationships(target).find(({ type }) => relationshipKind(type) === "pivotCacheDefinition")!
        .target,
    }));
}

/** Makes the workbook list a cache; answers the number that pivots call it by. */
export function listCache(draft: WorkbookDraft, part: string): number {
  const { pkg, dialect, workbook } = draft;
  const type = `${dialect.relationships}/pivotCacheDefinition`;
  const relationship = pkg.addRelationship(workbook.part, type, part);
  let id = 1;
  draft.editWorkbook((xml) => {
    const list = xml.child("pivotCaches");
    const taken = childrenNamed(list, "pivotCache").map(({ attributes }) =>
      Number(attributes.get("cacheId")),
    );
    id = Math.max(0, ...taken) + 1;
    const p = xml.root.prefix;
    const element = `<${p}pivotCache cacheId="${id}" ${relationshipAttribute(xml.root, relationship)}/>`;
    if (list) xml.append(list, element);
    else {
      const whole = `<${p}pivotCaches>${element}</${p}pivotCaches>`;
      xml.insertInOrder(xml.root, workbookOrder, "pivotCaches", whole);
    }
  });
  return id;
}

/** Takes a cache that no pivot uses any more out of the workbook. */
export function dropUnusedCache(draft: WorkbookDraft, cache: string): void {
  const { pkg, workbook } = draft;
  const isUsed = workbook.sheets.some(({ part }) =>
    pivotsOf(draft, part).some((pivot) => pivot.cache === cache),
  );
  if (isUsed) return;
  for (const { target, isExternal } of pkg.relationships(cache)) if (!isExternal) pkg.removePart(target);
  const own = pkg.relationships(workbook.part).find(({ target }) => target === cache);
  pkg.removePart(cache);
  if (!own) return;
  pkg.removeRelationship(workbook.part, own.id);
  draft.editWorkbook((xml) => {
    const list = childNamed(xml.root, "pivotCaches");
    const element = list?.children.find((child) => relationshipId(child) === own.id);
    if (element) xml.remove(list!.children.length === 1 ? list! : element);
  });
}
