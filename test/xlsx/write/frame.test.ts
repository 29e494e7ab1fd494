import type { ConditionalFormat } from "../../../src/core/plan/content";
import type { Edit } from "../../../src/core/plan/edit";
import { type BookParts, main, officeRelationships, relationshipsXml } from "../books";
import { area, edited, elementOf, firstSheet } from "./edited";

const sheet = "Sheet1";

/** A sheet with elements before and behind its rows. */
const framed = (before: string, behind = ""): BookParts => ({
  sheets: {
    Sheet1: `<worksheet xmlns="${main}" xmlns:r="${officeRelationships}">${before}<sheetData/>${behind}</worksheet>`,
  },
});

const frameAfter = (before: string, behind: string, ...edits: Edit[]) => {
  const xml = edited(framed(before, behind), ...edits).text(firstSheet);
  return xml.replace(/^<worksheet[^>]*>|<\/worksheet>$/g, "");
};

describe("widths", () => {
  const widths = (firstColumn: number, ...values: (number | null)[]): Edit => ({
    edit: "widths",
    sheet,
    firstColumn,
    widths: values,
  });

  it("come before the rows where there were none", () => {
    expect(frameAfter("", "", widths(1, 12.5, null, 20))).toBe(
      '<cols><col min="2" max="2" width="12.5" customWidth="1"/><col min="4" max="4" width="20" customWidth="1"/></cols><sheetData/>'.replace(
        "<sheetData/>",
        "<sheetData></sheetData>",
      ),
    );
  });

  it("split a run of columns, whose other properties stay", () => {
    const cols = '<cols><col min="1" max="5" width="9" style="3" hidden="1" outlineLevel="2"/></cols>';
    expect(frameAfter(cols, "", widths(2, 30))).toContain(
      '<col min="1" max="2" width="9" style="3" hidden="1" outlineLevel="2"/>' +
        '<col min="3" max="3" width="30" style="3" hidden="1" outlineLevel="2" customWidth="1"/>' +
        '<col min="4" max="5" width="9" style="3" hidden="1" outlineLevel="2"/>',
    );
  });

  it("null takes the width away and nothing else", () => {
    const cols =
      '<cols><col min="1" max="1" width="9" customWidth="1"/><col min="2" max="2" width="9" customWidth="1" style="3"/></cols>';
    expect(frameAfter(cols, "", widths(0, null, null))).toContain(
      '<cols><col min="2" max="2" style="3" width="9.140625"/></cols>',
    );
    expect(frameAfter(cols, "", widths(0, null)).match(/<col /g)).toHaveLength(1);
    const only = '<cols><col min="1" max="1" width="9" customWidth="1"/></cols>';
    expect(frameAfter(only, "", widths(0, null))).not.toContain("col");
  });
});

describe("frozen panes", () => {
  const freeze = (rows: number, columns: number): Edit => ({ edit: "freeze", sheet, rows, columns });
  const view = (inner: string) =>
    `<sheetViews><sheetView zoomScale="85" workbookViewId="0">${inner}</sheetView></sheetViews>`;

  it.each([
    [
      1,
      0,
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    ],
    [
      0,
      2,
      '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><selection pane="topRight"/>',
    ],
    [
      3,
      2,
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>',
    ],
  ])("%i rows and %i columns", (rows, columns, panes) => {
    expect(frameAfter("", "", freeze(rows, columns))).toContain(
      `<sheetViews><sheetView workbookViewId="0">${panes}</sheetView></sheetViews>`,
    );
  });

  it("keep zoom and cursor, and go again", () => {
    const cursor = view('<selection activeCell="C5" sqref="C5"/>');
    const frozen = frameAfter(cursor, "", freeze(1, 0));
    expect(frozen).toContain('zoomScale="85"');
    expect(frozen).toContain('<selection pane="bottomLeft" activeCell="C5" sqref="C5"/>');
    expect(frameAfter(cursor, "", freeze(1, 0), freeze(0, 0))).toContain(cursor);
  });

  it("stay as they are when nothing changes", () => {
    const pane = view('<pane ySplit="1" topLeftCell="A40" activePane="bottomLeft" state="frozen"/>');
    expect(frameAfter(pane, "", freeze(1, 0))).toContain(pane);
  });
});

describe("conditional formats", () => {
  const write = (formats: ConditionalFormat[], place = area(0, 0, 9, 9)): Edit => ({
    edit: "conditionalFormats",
    sheet,
    area: place,
    formats,
  });
  const bar = (rule = "") =>
    `<conditionalFormatting sqref="A1:A5"><cfRule type="dataBar" priority="1"><dataBar/>${rule}</cfRule></conditionalFormatting>`;

  it("come behind the present ones with priorities of their own", () => {
    const present =
      '<conditionalFormatting sqref="A1"><cfRule type="top10" priority="7" rank="1"/></conditionalFormatting>';
    const after = frameAfter(
      "",
      `${present}<pageMargins/>`,
      write([
        { kind: "dataBar", area: area(1, 0, 4, 0), color: "#638ec6" },
        { kind: "colorScale", area: area(1, 1), low: "#FF0000", high: "#00FF00" },
        { kind: "colorScale", area: area(1, 1), low: "#FF0000", middle: "#FFFF00", high: "#00FF00" },
      ]),
    );
    expect(after).toBe(
      `<sheetData></sheetData>${present}` +
        '<conditionalFormatting sqref="A2:A5"><cfRule type="dataBar" priority="8"><dataBar><cfvo type="min"/><cfvo type="max"/>' +
        '<color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B2"><cfRule type="colorScale" priority="9"><colorScale><cfvo type="min"/><cfvo type="max"/>' +
        '<color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B2"><cfRule type="colorScale" priority="10"><colorScale><cfvo type="min"/>' +
        '<cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/>' +
        "</colorScale></cfRule></conditionalFormatting><pageMargins/>",
    );
  });

  it("give a text its look through a differential format, used again for the next", () => {
    const rule = {
      kind: "textEquals",
      area: area(1, 0),
      text: 'a"b',
      fill: "#C6EFCE",
      fontColor: "#006100",
    } as const;
    const pkg = edited(framed(""), write([rule, { ...rule, area: area(2, 0) }]));
    expect(elementOf(pkg, firstSheet, "cfRule")).toBe(
      '<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"a""b"</formula></cfRule>',
    );
    expect(elementOf(pkg, "xl/styles.xml", "dxfs")).toBe(
      '<dxfs count="1"><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/>' +
        "</patternFill></fill></dxf></dxfs>",
    );
  });

  it("replace ours that lie wholly inside, and no others", () => {
    const others =
      '<conditionalFormatting sqref="A1:A99"><cfRule type="dataBar" priority="2"/></conditionalFormatting>' +
      '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="3"><formula>A1</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B2"><cfRule type="cellIs" operator="equal" priority="4"><formula>5</formula></cfRule></conditionalFormatting>';
    const mixed = (rule: string) =>
      `<conditionalFormatting sqref="C1"><cfRule type="expression" priority="5"><formula>C1</formula></cfRule>${rule}</conditionalFormatting>`;
    const scale = '<cfRule type="colorScale" priority="6"/>';
    expect(frameAfter("", bar() + others + mixed(scale), write([]))).toBe(
      `<sheetData></sheetData>${others}${mixed("")}`,
    );
  });

  it("take the second description of a data bar of Excel 2010 along", () => {
    const id = "{00000000-000E-0000-0000-000001000000}";
    const link = `<extLst><ext><x14:id xmlns:x14="x14">${id}</x14:id></ext></extLst>`;
    const described = (extra: string) =>
      `<extLst><ext uri="a"><x14:conditionalFormattings xmlns:x14="x14">${extra}</x14:conditionalFormattings></ext></extLst>`;
    const one = (of: string) =>
      `<x14:conditionalFormatting><x14:cfRule id="${of}"/><xm:sqref xmlns:xm="xm">A1:A5</xm:sqref></x14:conditionalFormatting>`;
    expect(frameAfter("", bar(link) + described(one(id)), write([]))).toBe("<sheetData></sheetData>");
    expect(frameAfter("", bar(link) + described(one("other") + one(id)), write([]))).toBe(
      `<sheetData></sheetData>${described(one("other"))}`,
    );
  });
});

describe("drop-down lists", () => {
  const write = (...validations: Extract<Edit, { edit: "validations" }>["validations"]): Edit => ({
    edit: "validations",
    sheet,
    area: area(0, 0, 9, 9),
    validations,
  });
  const flags = 'allowBlank="1" showInputMessage="1" showErrorMessage="1"';

  it("hold choices or a range", () => {
    const after = frameAfter(
      "",
      "<pageMargins/>",
      write(
        { area: area(0, 0, 8, 0), list: ["a", 'b"c'] },
        { area: area(0, 1), list: { range: "Lists!$A$1:$A$9" } },
      ),
    );
    expect(after).toBe(
      `<sheetData></sheetData><dataValidations count="2"><dataValidation type="list" ${flags} sqref="A1:A9">` +
        `<formula1>"a,b""c"</formula1></dataValidation><dataValidation type="list" ${flags} sqref="B1">` +
        "<formula1>Lists!$A$1:$A$9</formula1></dataValidation></dataValidations><pageMargins/>",
    );
  });

  it("replace the lists inside the area and are cut out of other rules", () => {
    const rule = (type: string, sqref: string) =>
      `<dataValidation type="${type}" sqref="${sqref}"><formula1>1</formula1></dataValidation>`;
    const present = `<dataValidations count="3">${rule("list", "A1:A3")}${rule("whole", "B1:B5")}${rule("list", "C1:C99")}</dataValidations>`;
    const after = frameAfter("", present, write({ area: area(1, 1, 2, 1), list: ["x"] }));
    expect(after).toContain(
      `count="3">${rule("whole", "B1 B4:B5")}${rule("list", "C1:C99")}<dataValidation type="list"`,
    );
    expect(frameAfter("", present, write())).toContain(`count="2">${rule("whole", "B1:B5")}`);
  });

  it("leave no empty element behind", () => {
    const list = '<dataValidations count="1"><dataValidation type="list" sqref="A1"/></dataValidations>';
    expect(frameAfter("", list, write())).toBe("<sheetData></sheetData>");
  });

  it("take choices that cannot be written for a bug", () => {
    for (const list of [["a,b"], [], ["x".repeat(256)]]) {
      expect(() => frameAfter("", "", write({ area: area(0, 0), list }))).toThrow("cannot stand in a rule");
    }
    expect(frameAfter("", "", write({ area: area(0, 0), list: ["x".repeat(255)] }))).toContain("xxx");
  });
});

describe("links", () => {
  const write = (...links: Extract<Edit, { edit: "links" }>["links"]): Edit => ({
    edit: "links",
    sheet,
    area: area(0, 0, 9, 9),
    links,
  });
  const outward = '<hyperlink ref="A1" r:id="rId1"/>';
  const inward = '<hyperlink ref="B2" location="Sheet1!A9"/>';

  it("replace those to places of the workbook and leave the others", () => {
    const after = frameAfter(
      "",
      `<hyperlinks>${outward}${inward}</hyperlinks>`,
      write({ row: 4, column: 0, target: "'A&B'!A1" }),
    );
    expect(after).toContain(
      `<hyperlinks>${outward}<hyperlink ref="A5" location="'A&amp;B'!A1"/></hyperlinks>`,
    );
    expect(frameAfter("", `<hyperlinks>${inward}</hyperlinks>`, write())).toBe("<sheetData></sheetData>");
  });

  it("take the place of a link out of the workbook on the same cell, with its relationship", () => {
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const parts = {
      [rels]: relationshipsXml(["rId1", "hyperlink", "http://a.b"]).replace("/>", ' TargetMode="External"/>'),
    };
    const pkg = edited(
      { ...framed("", `<hyperlinks>${outward}</hyperlinks>`), parts },
      write({ row: 0, column: 0, target: "Sheet1!B2" }),
    );
    expect(elementOf(pkg, firstSheet, "hyperlinks")).toBe(
      '<hyperlinks><hyperlink ref="A1" location="Sheet1!B2"/></hyperlinks>',
    );
    expect(pkg.relationships(firstSheet)).toEqual([]);
  });
});
