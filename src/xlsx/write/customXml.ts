/** Custom XML parts: texts that Excel keeps with the workbook and shows to nobody (ISO 29500-1, 15.2.5). */
import type { OoxmlPackage } from "../package/package";
import { relationshipKind } from "../package/relationships";
import { parseXml } from "../package/xml";
import { xmlDeclaration } from "./namespaces";
import type { WorkbookDraft } from "./workbookDraft";

const properties = {
  contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  namespace: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
};

/** The part whose root is of a namespace, with its text; undefined where there is none. */
export function findCustomXml(
  pkg: OoxmlPackage,
  workbookPart: string,
  namespace: string,
): { readonly part: string; readonly relationship: string; readonly xml: string } | undefined {
  for (const { id, type, target, isExternal } of pkg.relationships(workbookPart)) {
    if (isExternal || relationshipKind(type) !== "customXml" || !pkg.has(target)) continue;
    const xml = pkg.text(target);
    // Parts of others may be large, and need not concern us.
    if (xml.slice(0, 4096).includes(namespace)) return { part: target, relationship: id, xml };
  }
  return undefined;
}

/** Puts a part in place of that of its namespace, or adds it; null removes it. */
export function writeCustomXml(draft: WorkbookDraft, namespace: string, xml: string | null): void {
  const { pkg, workbook, dialect } = draft;
  const present = findCustomXml(pkg, workbook.part, namespace);
  if (xml === null) {
    if (!present) return;
    for (const { target, isExternal } of pkg.relationships(present.part))
      if (!isExternal) pkg.removePart(target);
    pkg.removePart(present.part);
    pkg.removeRelationship(workbook.part, present.relationship);
    return;
  }
  parseXml(xml, namespace); // Throws where it is no XML.
  if (present) {
    pkg.setPart(present.part, xml);
    return;
  }
  let number = 1;
  while (pkg.has(`customXml/item${number}.xml`)) number++;
  const part = `customXml/item${number}.xml`;
  const described = `customXml/itemProps${number}.xml`;
  pkg.setPart(part, xml, "application/xml");
  pkg.addRelationship(workbook.part, `${dialect.relationships}/customXml`, part);
  pkg.setPart(described, propertiesXml(namespace), properties.contentType);
  pkg.addRelationship(part, `${dialect.relationships}/customXmlProps`, described);
}

/** Excel wants an id for each part; one that follows from the namespace is as good as any. */
function propertiesXml(namespace: string): string {
  let seed = 0x811c9dc5;
  const next = () => {
    for (const letter of namespace) seed = Math.imul(seed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    return seed.toString(16).toUpperCase().padStart(8, "0");
  };
  const digits = next() + next() + next() + next();
  const id = [0, 8, 12, 16, 20].map((from, at, all) => digits.slice(from, all[at + 1])).join("-");
  return (
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="${properties.namespace}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
