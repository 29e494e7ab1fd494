/** The two dialects of OOXML: transitional, which Excel saves, and strict. New parts speak that of the workbook. */
import type { OoxmlPackage } from "../package/package";
import type { XmlElement } from "../package/xml";

const transitional = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strict: typeof transitional = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export type Dialect = typeof transitional;

/** The dialect of a part by the namespace of its root element. */
export function dialectOf(root: XmlElement): Dialect {
  const declared = root.attributes.get(root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`);
  return declared === strict.main ? strict : transitional;
}

/** Prefix with colon the root binds to the relationships namespace; undefined where it binds none. */
function relationshipPrefix(root: XmlElement): string | undefined {
  const known = [transitional.relationships, strict.relationships];
  for (const [name, value] of root.attributes) {
    if (name.startsWith("xmlns:") && known.includes(value)) return `${name.slice("xmlns:".length)}:`;
  }
  return undefined;
}

/** A relationship attribute for an element inside `root`, with the prefix's declaration where the root has none. */
export function relationshipAttribute(root: XmlElement, id: string): string {
  const prefix = relationshipPrefix(root);
  return prefix ? `${prefix}id="${id}"` : `xmlns:r="${dialectOf(root).relationships}" r:id="${id}"`;
}

/** `tables/table3.xml` beside the workbook part: the first number no part has. */
export function freePartName(pkg: OoxmlPackage, workbookPart: string, path: string): string {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  for (let number = 1; ; number++) {
    const name = `${folder}${path}${number}.xml`;
    if (!pkg.has(name)) return name;
  }
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
