import type { CellStyle } from "../../../src/core/plan/content";

export interface Line {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks, in Excel's words. Looks are shared and never changed; compare them with `===`. */
export interface Look {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `None`, `Single`, … */
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** Empty where the cell has no fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: Line | null;
  readonly bottom: Line | null;
  readonly left: Line | null;
  readonly right: Line | null;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

const shared = new Map<string, Look>();

/** The look of a new workbook's cells. */
export const normalLook: Look = share({
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
  locked: true,
  formulaHidden: false,
});

export function changeLook(look: Look, change: Partial<Look>): Look {
  return share({ ...look, ...change });
}

const styles = new WeakMap<Look, CellStyle>();

/** The part of a look that edits can write; absent means the default. */
export function styleOf(look: Look): CellStyle {
  const known = styles.get(look) ?? makeStyle(look);
  styles.set(look, known);
  return known;
}

function makeStyle(look: Look): CellStyle {
  return {
    ...(look.numberFormat !== "General" && { numberFormat: look.numberFormat }),
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.underline !== "None" && { underline: true }),
    ...(look.fontSize !== normalLook.fontSize && { fontSize: look.fontSize }),
    ...(look.fontColor !== normalLook.fontColor && { fontColor: look.fontColor }),
    ...(look.fill !== "" && { fill: look.fill }),
    ...(isHorizontal(look.horizontal) && { horizontal: inOurWords[look.horizontal] }),
    ...((look.vertical === "Top" || look.vertical === "Center") && {
      vertical: look.vertical === "Top" ? "top" : "center",
    }),
    ...(look.wrap && { wrap: true }),
    ...(look.bottom && { borderBottom: look.bottom.color }),
  };
}

export function lookOf(style: CellStyle): Look {
  const { borderBottom, horizontal, vertical, underline, ...same } = style;
  return changeLook(normalLook, {
    ...same,
    ...(underline && { underline: "Single" }),
    ...(horizontal && { horizontal: capitalised(horizontal) }),
    ...(vertical && { vertical: capitalised(vertical) }),
    ...(borderBottom !== undefined && {
      bottom: { style: "Continuous", color: borderBottom, weight: "Thin" },
    }),
  });
}

const inOurWords = { Left: "left", Center: "center", Right: "right" } as const;

function isHorizontal(word: string): word is keyof typeof inOurWords {
  return Object.hasOwn(inOurWords, word);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function share(look: Look): Look {
  const key = JSON.stringify(look);
  const known = shared.get(key);
  if (known) return known;
  shared.set(key, look);
  return look;
}
