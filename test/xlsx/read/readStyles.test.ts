import { openWorkbook } from "../../../src/xlsx/workbook";
import { book, shared } from "../books";

const lookOf = (styles: string) => openWorkbook(book({ styles })).style(1);
const xf = (inner: string, attributes = "") =>
  `<cellXfs><xf fontId="0"/><xf ${attributes}>${inner}</xf></cellXfs>`;

it("reads the looks of rich.xlsx", () => {
  // By eye from xl/styles.xml and xl/theme/theme1.xml.
  const workbook = openWorkbook(shared("workbooks/rich.xlsx"));
  expect(Array.from({ length: 8 }, (_, style) => workbook.style(style))).toEqual([
    {},
    { numberFormat: "dd/mm/yyyy" },
    {
      bold: true,
      fontSize: 12,
      fontColor: "#FFFFFF",
      fill: "#1F4E78",
      borderBottom: "#000000",
      horizontal: "center",
      vertical: "center",
      wrap: true,
    },
    { numberFormat: "€ #,##0.00;[Red]-€ #,##0.00" },
    { fill: "#FFCC00", horizontal: "left" },
    { fill: "#FFFFCC" },
    { underline: true, fontColor: "#0000FF" },
    {},
  ]);
});

it("knows the number formats every workbook has", () => {
  const ids = [0, 9, 14, 22, 31, 47, 49, 163];
  const styles = `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
  expect(openWorkbook(book({ styles })).cells("Sheet1").formats).toEqual([
    "General",
    "0%",
    "mm-dd-yy",
    "m/d/yy h:mm",
    'yyyy"年"m"月"d"日"',
    "mmss.0",
    "@",
    "General",
  ]);
});

it("prefers a number format of the workbook to a built-in one of the same id", () => {
  const styles = `<numFmts><numFmt numFmtId="14" formatCode="dd.mm.yyyy"/></numFmts>${xf("", 'numFmtId="14"')}`;
  expect(lookOf(styles)).toEqual({ numberFormat: "dd.mm.yyyy" });
});

it.each([
  // What Excel shows for the Office 2007 theme; it rounds hue and luminance to whole numbers on the way, we do not.
  ["accent 1", 'theme="4"', "#4F81BD"],
  ["accent 1, lighter 40%", 'theme="4" tint="0.39997558519241921"', "#95B3D7"],
  ["accent 1, lighter 80%", 'theme="4" tint="0.79998168889431442"', "#DCE6F1"],
  ["accent 1, darker 25%", 'theme="4" tint="-0.249977111117893"', "#366092"],
  ["white, darker 15%", 'theme="0" tint="-0.14999847407452621"', "#D9D9D9"],
  ["black, lighter 50%", 'theme="1" tint="0.499984740745262"', "#7F7F7F"],
  ["colour 10 of the palette", 'indexed="10"', "#FF0000"],
  ["RGB with transparency", 'rgb="80abcdef"', "#ABCDEF"],
])("resolves %s", (_, color, rgb) => {
  const fill = `<fills><fill/><fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill></fills>`;
  const channels = (found: string) => [1, 3, 5].map((at) => Number.parseInt(found.slice(at, at + 2), 16));
  const found = channels(lookOf(fill + xf("", 'fillId="1"')).fill!);
  for (const [index, channel] of channels(rgb).entries()) {
    expect(Math.abs(found[index]! - channel)).toBeLessThanOrEqual(color.includes("tint") ? 1 : 0);
  }
});

it("takes switched off marks for absent ones", () => {
  const fonts = '<fonts><font/><font><b val="0"/><i val="1"/><u val="none"/></font></fonts>';
  expect(lookOf(fonts + xf("", 'fontId="1"'))).toEqual({ italic: true });
});

it("gives a workbook without styles one plain look", () => {
  const workbook = openWorkbook(book());
  expect(workbook.style(0)).toEqual({});
  expect(workbook.cells("Sheet1").formats).toEqual(["General"]);
});
