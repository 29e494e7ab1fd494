import type { CellStyle } from "../../core/plan/content";
import type { OoxmlPackage } from "../package/package";
import type { WorkbookPart } from "../package/workbookPart";
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";
import { type Palette, readPalette, resolveColor } from "./colors";
import { numberFormatCode } from "./numberFormats";

/** The looks of a workbook's cells by style, i.e. by index into `cellXfs`. */
export interface Styles {
  /** Number format code by style; never empty. */
  readonly formats: readonly string[];
  /** What differs from the default look. */
  style(style: number): CellStyle;
}

/** A workbook without a styles part has one look. */
export function readStyles(pkg: OoxmlPackage, { stylesPart, themePart }: WorkbookPart): Styles {
  if (stylesPart === undefined || !pkg.has(stylesPart)) return { formats: ["General"], style: () => ({}) };
  const root = parseXml(pkg.text(stylesPart), stylesPart);
  const theme =
    themePart !== undefined && pkg.has(themePart) ? parseXml(pkg.text(themePart), themePart) : undefined;
  return stylesOf(root, readPalette(theme, root));
}

/** @param root the `styleSheet` element. */
export function stylesOf(root: XmlElement, palette: Palette): Styles {
  const list = (local: string) => childNamed(root, local)?.children ?? [];
  const own = new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      decodeXstring(attributes.get("formatCode") ?? "General"),
    ]),
  );
  const sheets: StyleSheet = {
    fonts: list("fonts"),
    fills: list("fills"),
    borders: list("borders"),
    palette,
  };
  const xfs = list("cellXfs");
  const formats = xfs.map(({ attributes }) => numberFormatCode(Number(attributes.get("numFmtId") ?? 0), own));
  if (formats.length === 0) formats.push("General");
  const defaultFont = fontOf(sheets, xfs[0]);
  const known = new Map<number, CellStyle>();
  const style = (index: number): CellStyle => {
    const xf = xfs[index];
    if (!xf) return {};
    const look = known.get(index) ?? readLook(xf, formats[index]!, sheets, defaultFont);
    known.set(index, look);
    return look;
  };
  return { formats, style };
}

interface StyleSheet {
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly palette: Palette;
}

type Look = { -readonly [Key in keyof CellStyle]: CellStyle[Key] };

function readLook(xf: XmlElement, format: string, sheets: StyleSheet, defaultFont: Font): CellStyle {
  const look: Look = {};
  if (format !== "General") look.numberFormat = format;
  const font = fontOf(sheets, xf);
  if (font.bold) look.bold = true;
  if (font.italic) look.italic = true;
  if (font.underline) look.underline = true;
  if (font.size !== undefined && font.size !== defaultFont.size) look.fontSize = font.size;
  if (font.color !== undefined && font.color !== defaultFont.color) look.fontColor = font.color;
  const fill = fillOf(sheets, xf);
  if (fill !== undefined) look.fill = fill;
  const borderBottom = borderOf(sheets, xf);
  if (borderBottom !== undefined) look.borderBottom = borderBottom;
  return Object.assign(look, readAlignment(childNamed(xf, "alignment")));
}

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size?: number;
  readonly color?: string;
}

function fontOf({ fonts, palette }: StyleSheet, xf: XmlElement | undefined): Font {
  const font = fonts[Number(xf?.attributes.get("fontId") ?? 0)];
  const isOn = (local: string) => {
    const element = childNamed(font, local);
    return element !== undefined && isTrue(element.attributes.get("val") ?? "1");
  };
  const underline = childNamed(font, "u");
  const size = childNamed(font, "sz")?.attributes.get("val");
  const color = resolveColor(childNamed(font, "color"), palette);
  return {
    bold: isOn("b"),
    italic: isOn("i"),
    underline: underline !== undefined && underline.attributes.get("val") !== "none",
    ...(size !== undefined && { size: Number(size) }),
    ...(color !== undefined && { color }),
  };
}

/** The colour a person sees: the foreground of a solid pattern, what lies under any other one. */
function fillOf({ fills, palette }: StyleSheet, xf: XmlElement): string | undefined {
  const pattern = childNamed(fills[Number(xf.attributes.get("fillId") ?? 0)], "patternFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (type === "none") return undefined;
  return resolveColor(childNamed(pattern, type === "solid" ? "fgColor" : "bgColor"), palette);
}

/** A line of any kind below the cell; automatic means black. */
function borderOf({ borders, palette }: StyleSheet, xf: XmlElement): string | undefined {
  const bottom = childNamed(borders[Number(xf.attributes.get("borderId") ?? 0)], "bottom");
  if ((bottom?.attributes.get("style") ?? "none") === "none") return undefined;
  return resolveColor(childNamed(bottom, "color"), palette) ?? "#000000";
}

function readAlignment(alignment: XmlElement | undefined): Look {
  const horizontal = alignment?.attributes.get("horizontal");
  const vertical = alignment?.attributes.get("vertical");
  const look: Look = {};
  if (horizontal === "left" || horizontal === "center" || horizontal === "right")
    look.horizontal = horizontal;
  if (vertical === "top" || vertical === "center") look.vertical = vertical;
  if (isTrue(alignment?.attributes.get("wrapText"))) look.wrap = true;
  return look;
}
