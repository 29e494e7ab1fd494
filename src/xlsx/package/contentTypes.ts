/** `[Content_Types].xml`: what kind of part each is, by its name or else by its extension (ISO 29500-2, 7.2). */

import { partKey } from "./partName";
import { insertInside, parseXml } from "./xml";
import { escapeAttribute } from "./xmlText";

export const contentTypesPart = "[Content_Types].xml";

/** The content type of a part; undefined where the package gives none. */
export function contentTypeOf(types: string, part: string): string | undefined {
  const declared = parseXml(types, contentTypesPart).children;
  const override = declared.find((element) => overrides(element, part));
  const extension = extensionOf(part);
  const byExtension = declared.find(
    ({ local, attributes }) =>
      local === "Default" && attributes.get("Extension")?.toLowerCase() === extension,
  );
  return (override ?? byExtension)?.attributes.get("ContentType");
}

/** The XML with an override for the part, in place of one it has. */
export function withContentType(types: string, part: string, contentType: string): string {
  const without = withoutContentType(types, part);
  const root = parseXml(without, contentTypesPart);
  const override =
    `<${root.prefix}Override PartName="/${escapeAttribute(part)}"` +
    ` ContentType="${escapeAttribute(contentType)}"/>`;
  return insertInside(without, root, override);
}

/** The XML without the part's override; the same string where there is none. */
export function withoutContentType(types: string, part: string): string {
  const override = parseXml(types, contentTypesPart).children.find((element) => overrides(element, part));
  return override ? types.slice(0, override.start) + types.slice(override.end) : types;
}

function overrides(
  { local, attributes }: { local: string; attributes: ReadonlyMap<string, string> },
  part: string,
): boolean {
  return local === "Override" && partKey(attributes.get("PartName") ?? "") === partKey(part);
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}
