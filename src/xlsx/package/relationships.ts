import { relationshipsPart, relativeTarget, resolveTarget } from "./partName";
import { insertInside, parseXml, type XmlElement } from "./xml";
import { escapeAttribute } from "./xmlText";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, or a URL where external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships a .rels part lists, internal targets resolved from their source. */
export function parseRelationships(xml: string, source: string): Relationship[] {
  return elements(xml, source).map(({ attributes }) => {
    const isExternal = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: attributes.get("Type") ?? "",
      target: isExternal ? target : resolveTarget(source, target),
      isExternal,
    };
  });
}

/**
 * The last word of a relationship type, equal in the strict and the transitional form:
 * `worksheet`, `table`, `sharedStrings`.
 *
 * @example
 * relationshipKind("http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"); // "worksheet"
 */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

/** The XML with one more relationship under an id not yet used. */
export function withRelationship(
  xml: string = emptyRelationships,
  source: string,
  type: string,
  targetPart: string,
): { readonly id: string; readonly xml: string } {
  const root = parseXml(xml, relationshipsPart(source));
  const used = new Set(root.children.map(({ attributes }) => attributes.get("Id")));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const target = escapeAttribute(relativeTarget(source, targetPart));
  const element = `<${root.prefix}Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="${target}"/>`;
  return { id, xml: insertInside(xml, root, element) };
}

/** The XML without the relationship of this id. */
export function withoutRelationship(xml: string, source: string, id: string): string {
  const element = elements(xml, source).find(({ attributes }) => attributes.get("Id") === id);
  return element ? xml.slice(0, element.start) + xml.slice(element.end) : xml;
}

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function elements(xml: string, source: string): readonly XmlElement[] {
  const { children } = parseXml(xml, relationshipsPart(source));
  return children.filter(({ local }) => local === "Relationship");
}
