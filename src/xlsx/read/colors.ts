import { childNamed, childrenNamed, type XmlElement } from "../package/xml";

/** The colours a workbook's styles refer to by number. */
export interface Palette {
  /** By the index styles use; `RRGGBB`. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The theme's order in the file is dark, light; styles count light first. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];

/** Office 2007-2010, for a workbook without a theme part. */
const usualTheme =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

/** ECMA-376 part 1, 18.8.27; 0 to 7 repeat 8 to 15. */
const firstIndexed = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const laterIndexed = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC " +
  "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
  "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 " +
  "993366 333399 333333"
).split(" ");
const usualIndexed = [...firstIndexed, ...firstIndexed, ...laterIndexed, "000000", "FFFFFF"];

export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = childNamed(childNamed(theme, "themeElements"), "clrScheme");
  const ownIndexed = childrenNamed(childNamed(childNamed(styles, "colors"), "indexedColors"), "rgbColor");
  return {
    theme: [...themeOrder, "hlink", "folHlink"].map((name, index) => {
      const color = childNamed(scheme, name)?.children[0]?.attributes;
      return (color?.get("lastClr") ?? color?.get("val") ?? usualTheme[index]!).toUpperCase();
    }),
    indexed: usualIndexed.map((usual, index) => ownIndexed[index]?.attributes.get("rgb")?.slice(-6) ?? usual),
  };
}

/** `#RRGGBB` of a `color` element; undefined for an automatic colour or one that is not there. */
export function resolveColor(color: XmlElement | undefined, { theme, indexed }: Palette): string | undefined {
  const attribute = (name: string) => color?.attributes.get(name);
  const rgb =
    attribute("rgb")?.slice(-6) ?? theme[Number(attribute("theme"))] ?? indexed[Number(attribute("indexed"))];
  if (rgb === undefined || !/^[0-9a-fA-F]{6}$/.test(rgb)) return undefined;
  return `#${withTint(rgb, Number(attribute("tint") ?? 0)).toUpperCase()}`;
}

/** Lightens (tint above 0) or darkens a colour by its HSL luminance (ECMA-376 part 1, 18.8.19). */
function withTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(red!, green!, blue!);
  const low = Math.min(red!, green!, blue!);
  const luminance = (high + low) / 2;
  const tinted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  // With hue and saturation kept, every channel keeps its place between the lowest and the highest.
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * luminance - 1));
  const chroma = (1 - Math.abs(2 * tinted - 1)) * saturation;
  const channel = (value: number) =>
    tinted - chroma / 2 + (range === 0 ? 0 : ((value - low) / range) * chroma);
  return [red!, green!, blue!]
    .map((value) =>
      Math.round(channel(value) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
