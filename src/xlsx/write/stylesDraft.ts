import { InputError } from "../../core/errors";
import type { CellStyle } from "../../core/plan/content";
import { childNamed, type XmlElement } from "../package/xml";
import { encodeXstring, escapeAttribute } from "../package/xmlText";
import { readPalette, resolveColor } from "../read/colors";
import { builtInFormatId } from "../read/numberFormats";
import { stylesOf } from "../read/readStyles";
import { fontOrder, styleSheetOrder } from "./schemaOrder";
import { XmlDraft } from "./xmlDraft";

/** Cell formats a workbook can hold (Excel's specification). */
const maxFormats = 65_490;

/** Own number formats begin here; smaller ids are built in. */
const firstOwnFormat = 164;

/**
 * The styles part with new formats behind the present ones, which are never renumbered. A look that is there
 * already is used again.
 */
export class StylesDraft {
  private readonly draft: XmlDraft;
  private readonly root: XmlElement;
  private readonly added = new Map<string, string[]>();
  /** Cell format by look. */
  private known: Map<string, number> | undefined;
  private readonly numberFormats = new Map<string, number>();
  private readonly palette;

  /** @param theme the theme part's XML, where there is one. */
  constructor(xml: string, part: string, theme?: XmlElement) {
    this.draft = new XmlDraft(xml, part);
    for (const [local, element] of Object.entries(essentials)) this.ensure(local, element);
    this.root = this.draft.root;
    this.palette = readPalette(theme, this.root);
  }

  get isChanged(): boolean {
    return this.added.size > 0;
  }

  /** The part with what was added. */
  text(): string {
    const { draft } = this;
    for (const [local, elements] of this.added) {
      const xml = elements.join("");
      const list = draft.child(local);
      if (!list) {
        const { prefix } = draft.root;
        const open = `<${prefix}${local} count="${elements.length}">`;
        draft.insertInOrder(draft.root, styleSheetOrder, local, `${open}${xml}</${prefix}${local}>`);
        continue;
      }
      draft.append(list, xml);
      draft.setAttribute(draft.child(local)!, "count", String(list.children.length + elements.length));
    }
    this.added.clear();
    return draft.text;
  }

  /**
   * Index of the cell format with this look.
   *
   * @throws InputError `write.tooManyStyles`
   */
  cellFormat(style: CellStyle): number {
    const wanted = this.normal(style);
    const key = JSON.stringify(wanted);
    if (key === "[]") return 0;
    this.known ??= this.presentFormats();
    const present = this.known.get(key);
    if (present !== undefined) return present;
    const index = this.add("cellXfs", this.formatXml(style));
    if (index >= maxFormats) throw new InputError("write.tooManyStyles", { limit: maxFormats });
    this.known.set(key, index);
    return index;
  }

  /** Index of the differential format that a rule gives to cells it is true for. */
  differentialFormat(fontColor: string, fill: string): number {
    const { prefix: p } = this.root;
    return this.add(
      "dxfs",
      `<${p}dxf><${p}font><${p}color rgb="${argb(fontColor)}"/></${p}font>` +
        `<${p}fill><${p}patternFill><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`,
    );
  }

  /** Looks of the formats that say nothing a `CellStyle` could not. */
  private presentFormats(): Map<string, number> {
    const { style } = stylesOf(this.root, this.palette);
    const known = new Map<string, number>();
    for (const [index, xf] of this.list("cellXfs").entries()) {
      const key = JSON.stringify(this.normal(style(index)));
      if (!known.has(key) && this.isPlain(xf)) known.set(key, index);
    }
    return known;
  }

  /** What the style says beside the default look, in a fixed order. */
  private normal(style: CellStyle): (readonly [string, unknown])[] {
    const usual: Record<string, unknown> = {
      numberFormat: "General",
      vertical: "bottom",
      fontSize: this.defaultFontSize(),
      fontColor: resolveColor(childNamed(this.defaultFont(), "color"), this.palette),
    };
    return Object.entries(style)
      .map(([name, value]) => [name, isColor(value) ? value.toUpperCase() : value] as const)
      .filter(([name, value]) => value !== undefined && value !== false && value !== usual[name])
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  private defaultFormat(): XmlElement {
    return this.list("cellXfs")[0]!;
  }

  private defaultFont(): XmlElement | undefined {
    return this.list("fonts")[idOf(this.defaultFormat(), "fontId")];
  }

  private defaultFontSize(): number {
    return Number(childNamed(this.defaultFont(), "sz")?.attributes.get("val") ?? 11);
  }

  /** Whether all that a format has beyond the default one is in its `CellStyle`. */
  private isPlain(xf: XmlElement): boolean {
    const usual = this.defaultFormat();
    const same = (attribute: string) =>
      (xf.attributes.get(attribute) ?? "0") === (usual.attributes.get(attribute) ?? "0");
    const shape = (list: string, id: string, left: readonly string[]) => (format: XmlElement) =>
      this.withoutChildren(this.list(list)[idOf(format, id)], left);
    const font = shape("fonts", "fontId", ["b", "i", "u", "sz", "color"]);
    const border = shape("borders", "borderId", ["bottom"]);
    const protection = (format: XmlElement) => this.source(childNamed(format, "protection"));
    const alignment = childNamed(xf, "alignment")?.attributes ?? new Map<string, string>();
    const bottom = childNamed(this.list("borders")[idOf(xf, "borderId")], "bottom")?.attributes.get("style");
    const underline = childNamed(this.list("fonts")[idOf(xf, "fontId")], "u")?.attributes.get("val");
    const fill = childNamed(this.list("fills")[idOf(xf, "fillId")], "patternFill")?.attributes.get(
      "patternType",
    );
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

  private formatXml(style: CellStyle): string {
    const { prefix: p } = this.root;
    const usual = this.defaultFormat();
    const changesFont = [style.bold, style.italic, style.underline, style.fontSize, style.fontColor].some(
      (value) => value !== undefined,
    );
    const fontId = changesFont ? this.add("fonts", this.fontXml(style)) : idOf(usual, "fontId");
    const fillId = style.fill ? this.add("fills", this.fillXml(style.fill)) : idOf(usual, "fillId");
    const borderId = style.borderBottom
      ? this.add("borders", this.borderXml(style.borderBottom))
      : idOf(usual, "borderId");
    const numFmtId = style.numberFormat ? this.numberFormat(style.numberFormat) : idOf(usual, "numFmtId");
    const alignment = this.alignmentXml(style);
    const protection = this.source(childNamed(usual, "protection"));
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
      ` xfId="${idOf(usual, "xfId")}"${applied.map((name) => ` ${name}="1"`).join("")}`;
    return inner ? `<${p}xf ${attributes}>${inner}</${p}xf>` : `<${p}xf ${attributes}/>`;
  }

  private fontXml(style: CellStyle): string {
    const { prefix: p } = this.root;
    const own: Record<string, string | undefined> = {
      b: flag(style.bold, `<${p}b/>`),
      i: flag(style.italic, `<${p}i/>`),
      u: flag(style.underline, `<${p}u/>`),
      sz: style.fontSize === undefined ? undefined : `<${p}sz val="${style.fontSize}"/>`,
      color: style.fontColor === undefined ? undefined : `<${p}color rgb="${argb(style.fontColor)}"/>`,
    };
    const font = this.defaultFont();
    const children = fontOrder.map((local) => own[local] ?? this.source(childNamed(font, local)));
    return `<${p}font>${children.join("")}</${p}font>`;
  }

  private fillXml(color: string): string {
    const { prefix: p } = this.root;
    return (
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
      `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    );
  }

  private borderXml(color: string): string {
    const { prefix: p } = this.root;
    const usual = this.list("borders")[idOf(this.defaultFormat(), "borderId")];
    const side = (local: string) => this.source(childNamed(usual, local)) || `<${p}${local}/>`;
    return (
      `<${p}border>${side("left")}${side("right")}${side("top")}` +
      `<${p}bottom style="thin"><${p}color rgb="${argb(color)}"/></${p}bottom>${side("diagonal")}</${p}border>`
    );
  }

  private alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
    const attributes = new Map(childNamed(this.defaultFormat(), "alignment")?.attributes);
    if (horizontal) attributes.set("horizontal", horizontal);
    if (vertical) attributes.set("vertical", vertical);
    if (wrap !== undefined) attributes.set("wrapText", wrap ? "1" : "0");
    if (attributes.size === 0) return "";
    const written = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    return `<${this.root.prefix}alignment${written.join("")}/>`;
  }

  private numberFormat(code: string): number {
    const known = builtInFormatId(code) ?? this.numberFormats.get(code);
    if (known !== undefined) return known;
    const own = this.list("numFmts");
    const present = own.find(({ attributes }) => attributes.get("formatCode") === encodeXstring(code));
    if (present) return Number(present.attributes.get("numFmtId"));
    const ids = [
      ...own.map(({ attributes }) => Number(attributes.get("numFmtId"))),
      ...this.numberFormats.values(),
    ];
    const id = Math.max(firstOwnFormat - 1, ...ids) + 1;
    const format = escapeAttribute(encodeXstring(code));
    this.add("numFmts", `<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${format}"/>`);
    this.numberFormats.set(code, id);
    return id;
  }

  /** Index of an element of a list; put behind the others where none is written just so. */
  private add(local: string, xml: string): number {
    const present = this.list(local);
    const same = present.findIndex((element) => this.source(element) === xml);
    if (same >= 0) return same;
    const added = this.added.get(local) ?? [];
    this.added.set(local, added);
    const known = added.indexOf(xml);
    return present.length + (known >= 0 ? known : added.push(xml) - 1);
  }

  private list(local: string): readonly XmlElement[] {
    return childNamed(this.root, local)?.children ?? [];
  }

  private source(element: XmlElement | undefined): string {
    return element ? this.draft.text.slice(element.start, element.end) : "";
  }

  private withoutChildren(element: XmlElement | undefined, left: readonly string[]): string {
    const kept = element?.children.filter(({ local }) => !left.includes(local)) ?? [];
    return kept.map((child) => this.source(child)).join("");
  }

  /** A list every styles part needs; ids count from its first element. */
  private ensure(local: string, element: string): void {
    const { draft } = this;
    if ((draft.child(local)?.children.length ?? 0) > 0) return;
    const present = draft.child(local);
    if (present) draft.remove(present);
    const p = draft.root.prefix;
    const inner = element.replaceAll("<", `<${p}`).replaceAll(`<${p}/`, `</${p}`);
    const count = inner.split(`<${p}${local.slice(0, -1)}>`).length - 1 || 1;
    const xml = `<${p}${local} count="${count}">${inner}</${p}${local}>`;
    draft.insertInOrder(draft.root, styleSheetOrder, local, xml);
  }
}

/** The smallest styles part: Calibri 11, the two fills Excel reserves, one format. */
export const essentials: Readonly<Record<string, string>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
};

/** Alignment a `CellStyle` can say. */
const plainAlignment: Readonly<Record<string, RegExp>> = {
  horizontal: /^(left|center|right|general)$/,
  vertical: /^(top|center|bottom)$/,
  wrapText: /^(0|1|true|false)$/,
};

const idOf = (xf: XmlElement, attribute: string) => Number(xf.attributes.get(attribute) ?? 0);

const isColor = (value: unknown): value is string =>
  typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);

/** `#RRGGBB` as SpreadsheetML writes it, opaque. */
export function argb(color: string): string {
  if (!isColor(color)) throw new Error(`${color} is no colour`);
  return `FF${color.slice(1).toUpperCase()}`;
}

const flag = (value: boolean | undefined, xml: string) =>
  value === undefined ? undefined : value ? xml : "";
