import { InputError } from "../../../core/errors";
import type { CellStyle } from "../../../core/plan/content";
import { childNamed, parseXml, type XmlElement } from "../../package/xml";
import { readPalette, resolveColor } from "../../read/colors";
import { stylesOf } from "../../read/readStyles";
import { type LockState, lockStateOf, withLockState } from "../locks/lockStates";
import { addFormat } from "./addFormat";
import { argb, isColor } from "./argb";
import { DefaultFormat } from "./defaultFormat";
import { isPlainFormat } from "./isPlainFormat";
import { NumberFormats } from "./numberFormats";
import { StyleLists } from "./styleLists";

/** Cell formats a workbook can hold (Excel's specification). */
const maxFormats = 65_490;

/**
 * The styles part with new formats behind the present ones, which are never renumbered. A look that is there
 * already is used again.
 */
export class StylesDraft {
  private readonly lists: StyleLists;
  private readonly usual: DefaultFormat;
  private readonly numberFormats: NumberFormats;
  private readonly palette;
  /** Cell format by look. */
  private known: Map<string, number> | undefined;
  /** By format and locks. */
  private readonly locked = new Map<string, number>();
  private readonly lockStates = new Map<number, LockState>();

  /** @param theme the theme part's XML, where there is one. */
  constructor(xml: string, part: string, theme?: XmlElement) {
    this.lists = new StyleLists(xml, part);
    this.usual = new DefaultFormat(this.lists);
    this.numberFormats = new NumberFormats(this.lists);
    this.palette = readPalette(theme, this.lists.root);
  }

  get isChanged(): boolean {
    return this.lists.isChanged;
  }

  /** The part with what was added. */
  text(): string {
    return this.lists.text();
  }

  /**
   * Index of the cell format with this look.
   *
   * @throws InputError `write.tooManyStyles`
   */
  cellFormat(style: CellStyle): number {
    const key = this.look(style);
    if (key === "[]") return 0;
    this.known ??= this.presentFormats();
    const present = this.known.get(key);
    if (present !== undefined) return present;
    const index = addFormat(this.lists, style, this.usual, (code) => this.numberFormats.id(code));
    if (index >= maxFormats) throw new InputError("write.tooManyStyles", { limit: maxFormats });
    this.known.set(key, index);
    return index;
  }

  /**
   * Index of the format that is like another but for its locks.
   *
   * @throws InputError `write.tooManyStyles`
   */
  withLocks(format: number, state: LockState): number {
    const key = `${format} ${state.locked} ${state.formulaHidden}`;
    const known = this.locked.get(key);
    if (known !== undefined) return known;
    const index = this.makeLocked(format, state);
    if (index >= maxFormats) throw new InputError("write.tooManyStyles", { limit: maxFormats });
    this.locked.set(key, index);
    return index;
  }

  /** Index of the format that is like `look` but has the locks of `present`: locks belong to the cell. */
  keepingLocks(look: number, present: number): number {
    return look === present ? look : this.withLocks(look, this.lockState(present));
  }

  private lockState(format: number): LockState {
    const known = this.lockStates.get(format);
    if (known) return known;
    const source = this.lists.sourceAt("cellXfs", format);
    const state = lockStateOf(source === undefined ? undefined : parseXml(source, "cellXfs"));
    this.lockStates.set(format, state);
    return state;
  }

  private makeLocked(format: number, wanted: LockState): number {
    const source = this.lists.sourceAt("cellXfs", format);
    const present = this.lockState(format);
    const isSame = present.locked === wanted.locked && present.formulaHidden === wanted.formulaHidden;
    if (source === undefined || isSame) return format;
    return this.lists.add("cellXfs", withLockState(source, parseXml(source, "cellXfs"), wanted));
  }

  /** Id of a number format code. */
  numberFormat(code: string): number {
    return this.numberFormats.id(code);
  }

  /** Index of the differential format that a rule gives to cells it is true for. */
  differentialFormat(fontColor: string, fill: string): number {
    const { prefix: p } = this.lists;
    return this.lists.add(
      "dxfs",
      `<${p}dxf><${p}font><${p}color rgb="${argb(fontColor)}"/></${p}font>` +
        `<${p}fill><${p}patternFill><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`,
    );
  }

  /** Looks of the formats that say nothing a `CellStyle` could not. */
  private presentFormats(): Map<string, number> {
    const { style } = stylesOf(this.lists.root, this.palette);
    const known = new Map<string, number>();
    for (const [index, xf] of this.lists.list("cellXfs").entries()) {
      const key = this.look(style(index));
      if (!known.has(key) && isPlainFormat(xf, this.lists, this.usual)) known.set(key, index);
    }
    return known;
  }

  /** What the style says beside the default look, in a fixed order; "[]" for nothing. */
  private look(style: CellStyle): string {
    const usual: Record<string, unknown> = {
      numberFormat: "General",
      vertical: "bottom",
      fontSize: this.usual.fontSize,
      fontColor: resolveColor(childNamed(this.usual.font, "color"), this.palette),
    };
    const said = Object.entries(style)
      .map(([name, value]) => [name, isColor(value) ? value.toUpperCase() : value] as const)
      .filter(([name, value]) => value !== undefined && value !== false && value !== usual[name])
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify(said);
  }
}
