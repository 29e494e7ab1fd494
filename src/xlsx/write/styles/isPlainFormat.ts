import { childNamed, type XmlElement } from "../../package/xml";
import { type DefaultFormat, idOf } from "./defaultFormat";
import type { StyleLists } from "./styleLists";

/** Whether all that a format has beyond the default one can be said by a `CellStyle`. */
export function isPlainFormat(xf: XmlElement, lists: StyleLists, { xf: usual }: DefaultFormat): boolean {
  const same = (attribute: string) =>
    (xf.attributes.get(attribute) ?? "0") === (usual.attributes.get(attribute) ?? "0");
  const shape = (list: string, id: string, left: readonly string[]) => (format: XmlElement) =>
    withoutChildren(lists, lists.list(list)[idOf(format, id)], left);
  const font = shape("fonts", "fontId", ["b", "i", "u", "sz", "color"]);
  const border = shape("borders", "borderId", ["bottom"]);
  const protection = (format: XmlElement) => lists.source(childNamed(format, "protection"));
  const of = (list: string, id: string, local: string) => childNamed(lists.list(list)[idOf(xf, id)], local);
  const bottom = of("borders", "borderId", "bottom")?.attributes.get("style");
  const underline = of("fonts", "fontId", "u")?.attributes.get("val");
  const fill = of("fills", "fillId", "patternFill")?.attributes.get("patternType");
  const alignment = childNamed(xf, "alignment")?.attributes ?? new Map<string, string>();
  return (
    ["xfId", "quotePrefix", "pivotButton"].every(same) &&
    font(xf) === font(usual) &&
    border(xf) === border(usual) &&
    protection(xf) === protection(usual) &&
    (bottom ?? "thin") === "thin" &&
    (underline ?? "single") === "single" &&
    (same("fillId") || fill === "solid") &&
    [...alignment].every(([name, value]) => plainAlignment[name]?.test(value))
  );
}

/** Alignment a `CellStyle` can say. */
const plainAlignment: Readonly<Record<string, RegExp>> = {
  horizontal: /^(left|center|right|general)$/,
  vertical: /^(top|center|bottom)$/,
  wrapText: /^(0|1|true|false)$/,
};

function withoutChildren(
  lists: StyleLists,
  element: XmlElement | undefined,
  left: readonly string[],
): string {
  const kept = element?.children.filter(({ local }) => !left.includes(local)) ?? [];
  return kept.map((child) => lists.source(child)).join("");
}
