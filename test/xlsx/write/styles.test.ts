import type { CellStyle } from "../../../src/core/plan/content";
import { openPackage } from "../../../src/xlsx/package/package";
import { parseXml } from "../../../src/xlsx/package/xml";
import { StylesDraft } from "../../../src/xlsx/write/styles/stylesDraft";
import { main, refusal, shared } from "../books";

/** Ten formats; see xl/styles.xml in rich.xlsx. */
const rich = openPackage(shared("workbooks/rich.xlsx")).text("xl/styles.xml");

const draftOf = (inner: string) =>
  new StylesDraft(`<styleSheet xmlns="${main}">${inner}</styleSheet>`, "styles.xml");

/** The last element of a list after the style was asked for. */
const last = (draft: StylesDraft, list: string) => {
  const root = parseXml(draft.text(), "styles.xml");
  const element = root.children.find(({ local }) => local === list)!;
  const child = element.children.at(-1)!;
  expect(element.attributes.get("count")).toBe(String(element.children.length));
  return draft.text().slice(child.start, child.end);
};

const added = (style: CellStyle, list: string, xml = rich) => {
  const draft = new StylesDraft(xml, "styles.xml");
  draft.cellFormat(style);
  return last(draft, list);
};

it.each<[CellStyle, string, string]>([
  [{ numberFormat: "0.000" }, "numFmts", '<numFmt numFmtId="166" formatCode="0.000"/>'],
  [
    { numberFormat: "0.000" },
    "cellXfs",
    '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  ],
  [
    { numberFormat: "0%" },
    "cellXfs",
    '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  ],
  [
    { bold: true, italic: true, underline: true, fontSize: 14, fontColor: "#1f4e78" },
    "fonts",
    '<font><b/><i/><u/><sz val="14"/><color rgb="FF1F4E78"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  ],
  [
    { bold: true },
    "fonts",
    '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  ],
  [
    { fill: "#abcdef" },
    "fills",
    '<fill><patternFill patternType="solid"><fgColor rgb="FFABCDEF"/><bgColor indexed="64"/></patternFill></fill>',
  ],
  [
    { borderBottom: "#000000" },
    "borders",
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF000000"/></bottom><diagonal/></border>',
  ],
  [
    { horizontal: "right", vertical: "center", wrap: true },
    "cellXfs",
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>',
  ],
])("%j adds to %s", (style, list, xml) => {
  expect(added(style, list)).toBe(xml);
});

it("finds a look that is there: 1 is dd/mm/yyyy", () => {
  const draft = new StylesDraft(rich, "styles.xml");
  expect(draft.cellFormat({ numberFormat: "dd/mm/yyyy" })).toBe(1);
  expect(draft.isChanged).toBe(false);
});

it("never takes a format that says more: 5 has this fill but is unlocked", () => {
  expect(new StylesDraft(rich, "styles.xml").cellFormat({ fill: "#FFFFCC" })).toBe(8);
});

it("never takes a format that is indented as well", () => {
  const indented =
    '<cellXfs><xf/><xf><alignment horizontal="left" indent="2"/></xf><xf><alignment horizontal="left"/></xf></cellXfs>';
  expect(draftOf(indented).cellFormat({ horizontal: "left" })).toBe(2);
});

it("gives one look one format, however its properties are written", () => {
  const draft = new StylesDraft(rich, "styles.xml");
  const first = draft.cellFormat({ bold: true, fill: "#ABCDEF" });
  expect(draft.cellFormat({ fill: "#abcdef", bold: true, italic: false, fontSize: 11 })).toBe(first);
  expect(draft.cellFormat({ bold: true })).toBe(first + 1);
});

it("the default look is format 0", () => {
  const draft = new StylesDraft(rich, "styles.xml");
  expect(draft.cellFormat({})).toBe(0);
  expect(draft.cellFormat({ numberFormat: "General", vertical: "bottom", bold: false })).toBe(0);
});

it("builds on the workbook's own default, not on Calibri 11", () => {
  const own =
    '<fonts><font><sz val="9"/><name val="Arial"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>' +
    '<borders><border/></borders><cellXfs><xf fontId="0" fillId="0" borderId="0"><protection locked="0"/></xf></cellXfs>';
  const draft = draftOf(own);
  draft.cellFormat({ bold: true });
  expect(last(draft, "fonts")).toBe('<font><b/><sz val="9"/><name val="Arial"/></font>');
  expect(last(draft, "cellXfs")).toContain('<protection locked="0"/>');
});

it("completes a styles part that lacks the lists formats refer to", () => {
  const draft = draftOf('<dxfs count="0"/>');
  expect(draft.cellFormat({ bold: true })).toBe(1);
  expect(draft.text()).toMatch(/<fonts.*<fills.*<borders.*<cellStyleXfs.*<cellXfs count="2".*<dxfs/);
});

it("writes with the prefix of the part", () => {
  const draft = new StylesDraft(`<x:styleSheet xmlns:x="${main}"/>`, "styles.xml");
  draft.cellFormat({ bold: true, fill: "#000000", numberFormat: "0.0", wrap: true, borderBottom: "#000000" });
  expect(draft.text()).not.toMatch(/<(?!\/?x:)/);
  expect(parseXml(draft.text(), "styles.xml").children.map(({ local }) => local)).toEqual([
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
  ]);
});

it("refuses the 65,491st format", () => {
  const full = (count: number) => draftOf(`<cellXfs>${"<xf/>".repeat(count)}</cellXfs>`);
  expect(full(65_489).cellFormat({ bold: true })).toBe(65_489);
  expect(refusal(() => full(65_490).cellFormat({ bold: true }))).toBe('write.tooManyStyles {"limit":65490}');
});

it("takes a colour that is none for a bug", () => {
  expect(() => new StylesDraft(rich, "styles.xml").cellFormat({ fill: "red" })).toThrow("red is no colour");
});
