import type { CellStyle } from "../../../core/plan/content";
import { childNamed } from "../../package/xml";
import { escapeAttribute } from "../../package/xmlText";
import { fontOrder } from "../schemaOrder";
import { argb } from "./argb";
import { type DefaultFormat, idOf } from "./defaultFormat";
import type { StyleLists } from "./styleLists";

/**
 * Adds a cell format with its font, fill, border and number format; what the style leaves open is as in the
 * default format. Answers its index.
 *
 * @param numberFormatId see `NumberFormats`.
 */
export function addFormat(
  lists: StyleLists,
  style: CellStyle,
  usual: DefaultFormat,
  numberFormatId: (code: string) => number,
): number {
  const { prefix: p } = lists;
  const { xf } = usual;
  const changesFont = [style.bold, style.italic, style.underline, style.fontSize, style.fontColor].some(
    (value) => value !== undefined,
  );
  const fontId = changesFont ? lists.add("fonts", fontXml(lists, style, usual)) : idOf(xf, "fontId");
  const fillId = style.fill ? lists.add("fills", fillXml(p, style.fill)) : idOf(xf, "fillId");
  const borderId = style.borderBottom
    ? lists.add("borders", borderXml(lists, style.borderBottom, usual))
    : idOf(xf, "borderId");
  const numFmtId = style.numberFormat ? numberFormatId(style.numberFormat) : idOf(xf, "numFmtId");
  const alignment = alignmentXml(p, style, usual);
  const protection = lists.source(childNamed(xf, "protection"));
  const inner = alignment + protection;
  const applied = [
    style.numberFormat && "applyNumberFormat",
    changesFont && "applyFont",
    style.fill && "applyFill",
    style.borderBottom && "applyBorder",
    alignment && "applyAlignment",
    protection && "applyProtection",
  ].filter(Boolean);
  const attributes =
    `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"` +
    ` xfId="${idOf(xf, "xfId")}"${applied.map((name) => ` ${name}="1"`).join("")}`;
  return lists.add("cellXfs", inner ? `<${p}xf ${attributes}>${inner}</${p}xf>` : `<${p}xf ${attributes}/>`);
}

function fontXml(lists: StyleLists, style: CellStyle, { font }: DefaultFormat): string {
  const { prefix: p } = lists;
  const own: Record<string, string | undefined> = {
    b: flag(style.bold, `<${p}b/>`),
    i: flag(style.italic, `<${p}i/>`),
    u: flag(style.underline, `<${p}u/>`),
    sz: style.fontSize === undefined ? undefined : `<${p}sz val="${style.fontSize}"/>`,
    color: style.fontColor === undefined ? undefined : `<${p}color rgb="${argb(style.fontColor)}"/>`,
  };
  const children = fontOrder.map((local) => own[local] ?? lists.source(childNamed(font, local)));
  return `<${p}font>${children.join("")}</${p}font>`;
}

function fillXml(p: string, color: string): string {
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
    `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  );
}

function borderXml(lists: StyleLists, color: string, { border }: DefaultFormat): string {
  const { prefix: p } = lists;
  const side = (local: string) => lists.source(childNamed(border, local)) || `<${p}${local}/>`;
  return (
    `<${p}border>${side("left")}${side("right")}${side("top")}` +
    `<${p}bottom style="thin"><${p}color rgb="${argb(color)}"/></${p}bottom>${side("diagonal")}</${p}border>`
  );
}

function alignmentXml(p: string, { horizontal, vertical, wrap }: CellStyle, { xf }: DefaultFormat): string {
  const attributes = new Map(childNamed(xf, "alignment")?.attributes);
  if (horizontal) attributes.set("horizontal", horizontal);
  if (vertical) attributes.set("vertical", vertical);
  if (wrap !== undefined) attributes.set("wrapText", wrap ? "1" : "0");
  if (attributes.size === 0) return "";
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${p}alignment${written.join("")}/>`;
}

const flag = (value: boolean | undefined, xml: string) =>
  value === undefined ? undefined : value ? xml : "";
