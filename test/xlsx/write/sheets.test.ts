import type { Edit } from "../../../src/core/plan/edit";
import { openPackage } from "../../../src/xlsx/package/package";
import { readWorkbookPart } from "../../../src/xlsx/package/workbookPart";
import { applyEdits } from "../../../src/xlsx/write/applyEdits";
import { createPackage } from "../../../src/xlsx/write/createPackage";
import { type BookParts, book, refusal, relationshipsXml, shared } from "../books";
import { expectValid } from "../judges";
import { edited, elementOf } from "./edited";

const workbook = "xl/workbook.xml";
const add = (name: string, more: Partial<Extract<Edit, { edit: "addSheet" }>> = {}): Edit => ({
  edit: "addSheet",
  name,
  visibility: "visible",
  ...more,
});
const remove = (name: string): Edit => ({ edit: "removeSheet", name });
const name = (called: string, refersTo: string | null): Edit => ({ edit: "name", name: called, refersTo });
const tabs = (pkg: Parameters<typeof readWorkbookPart>[0]) =>
  readWorkbookPart(pkg).sheets.map(
    (sheet) => `${sheet.name} ${sheet.visibility} ${sheet.sheetId} ${sheet.part}`,
  );

const three: BookParts = {
  sheets: { A: "", B: "", C: "" },
  workbookPr: '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
  names:
    '<definedNames><definedName name="own" localSheetId="1">B!$A$1</definedName><definedName name="last" localSheetId="2">C!$A$1</definedName>' +
    `<definedName name="toB">SUM(b!$A$1:$A$2,A!$A$1,"B!")</definedName></definedNames>`,
};

describe("adding a sheet", () => {
  it("puts it at the end or at its place, under a free part name and id", () => {
    const pkg = edited(
      three,
      add("D", { visibility: "veryHidden" }),
      add("E", { visibility: "hidden", position: 1 }),
    );
    expect(tabs(pkg)).toEqual([
      "A visible 1 xl/worksheets/sheet1.xml",
      "E hidden 5 xl/worksheets/sheet5.xml",
      "B visible 2 xl/worksheets/sheet2.xml",
      "C visible 3 xl/worksheets/sheet3.xml",
      "D veryHidden 4 xl/worksheets/sheet4.xml",
    ]);
  });

  it("moves the numbers of the tabs behind it", () => {
    const pkg = edited(three, add("E", { position: 1 }));
    expect(elementOf(pkg, workbook, "workbookView")).toBe('<workbookView activeTab="2" firstSheet="2"/>');
    expect(readWorkbookPart(pkg).names.map(({ sheet }) => sheet)).toEqual(["B", "C", undefined]);
  });

  it.each([
    "",
    "x".repeat(32),
    "a/b",
    "a\\b",
    "a?",
    "a*",
    "[a",
    "a]",
    "a:b",
    "'a",
    "a'",
    "History",
    "HISTORY",
    "a\u0001",
  ])("refuses the name %j", (wrong) => {
    expect(refusal(() => edited(three, add(wrong)))).toBe(
      `write.sheetName ${JSON.stringify({ sheet: wrong })}`,
    );
  });

  it("refuses a name that is taken, without regard to case", () => {
    expect(refusal(() => edited(three, add("b")))).toBe('write.sheetTaken {"sheet":"b"}');
  });

  it.each(["x".repeat(31), "it's", "Сегменты", "__proto__", 'a"<&>'])("takes the name %j", (good) => {
    expect(tabs(edited(three, add(good))).at(-1)).toBe(`${good} visible 4 xl/worksheets/sheet4.xml`);
  });
});

describe("removing a sheet", () => {
  it("takes its names along, breaks those that point to it, moves the numbers of the tabs behind it", () => {
    const pkg = edited(three, remove("B"));
    expect(tabs(pkg).map((tab) => tab[0])).toEqual(["A", "C"]);
    expect(readWorkbookPart(pkg).names).toEqual([
      { name: "last", refersTo: "C!$A$1", isHidden: false, sheet: "C" },
      { name: "toB", refersTo: 'SUM(#REF!$A$1:$A$2,A!$A$1,"B!")', isHidden: false },
    ]);
    expect(pkg.has("xl/worksheets/sheet2.xml")).toBe(false);
    expect(pkg.text("[Content_Types].xml")).not.toContain("sheet2.xml");
  });

  it("shows the nearest visible tab when the active one goes", () => {
    const hiddenA = edited(three, remove("C"), remove("B"));
    expect(elementOf(hiddenA, workbook, "workbookView")).toContain('activeTab="0"');
  });

  it("takes the parts along that only it uses", () => {
    const pkg = openPackage(shared("workbooks/rich.xlsx"));
    const before = pkg.partNames();
    applyEdits(pkg, [remove("Dash")]);
    const gone = before.filter((part) => !pkg.has(part));
    expect(gone).toEqual(
      expect.arrayContaining([
        "xl/worksheets/sheet3.xml",
        "xl/drawings/drawing1.xml",
        "xl/charts/chart1.xml",
      ]),
    );
    // The chart sheet has a drawing and a chart of its own.
    expect(pkg.has("xl/chartsheets/sheet1.xml")).toBe(true);
    expect(pkg.has("xl/drawings/drawing2.xml")).toBe(true);
    expectValid(pkg.save());
  });

  it("leaves parts that another sheet uses", () => {
    const drawing = relationshipsXml(["rId1", "drawing", "../drawings/drawing1.xml"]);
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": drawing,
      "xl/worksheets/_rels/sheet2.xml.rels": drawing,
      "xl/drawings/drawing1.xml": "<d/>",
    };
    const pkg = edited({ sheets: { A: "", B: "", C: "" }, parts }, remove("A"));
    expect(pkg.has("xl/drawings/drawing1.xml")).toBe(true);
    applyEdits(pkg, [remove("B")]);
    expect(pkg.has("xl/drawings/drawing1.xml")).toBe(false);
    expect(pkg.has("xl/worksheets/_rels/sheet2.xml.rels")).toBe(false);
  });

  it("refuses to leave no visible sheet, and then has changed nothing", () => {
    const pkg = openPackage(book({ sheets: { A: "" } }));
    const before = pkg.save();
    expect(refusal(() => applyEdits(pkg, [add("H", { visibility: "hidden" }), remove("A")]))).toBe(
      "write.lastSheet {}",
    );
    expect(pkg.save()).toEqual(before);
  });

  it("is undone by nothing: adding brings an empty one", () => {
    const pkg = edited(three, remove("B"), add("B", { position: 1 }));
    expect(tabs(pkg)[1]).toBe("B visible 4 xl/worksheets/sheet2.xml");
  });
});

describe("names", () => {
  const list = (pkg: Parameters<typeof readWorkbookPart>[0]) => elementOf(pkg, workbook, "definedNames");

  it("are hidden, sorted, set anew and removed", () => {
    const pkg = edited({}, name("_k.b", "Sheet1!$A$1"), name("_K.a", '"x<"'), name("_k.c", "1"));
    expect(list(pkg)).toBe(
      '<definedNames><definedName name="_K.a" hidden="1">"x&lt;"</definedName>' +
        '<definedName name="_k.b" hidden="1">Sheet1!$A$1</definedName><definedName name="_k.c" hidden="1">1</definedName></definedNames>',
    );
    applyEdits(pkg, [name("_k.a", "2"), name("_k.b", null), name("gone", null)]);
    expect(list(pkg)).toBe(
      '<definedNames><definedName name="_k.a" hidden="1">2</definedName><definedName name="_k.c" hidden="1">1</definedName></definedNames>',
    );
    applyEdits(pkg, [name("_k.a", null), name("_k.c", null)]);
    expect(list(pkg)).toBe("");
  });

  it("stand behind the sheets and before the calculation settings", () => {
    const pkg = edited({ names: '<calcPr calcId="1"/>' }, name("_k", "1"));
    expect(pkg.text(workbook)).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr/);
  });

  it("leave a sheet's own name of the same spelling alone", () => {
    expect(list(edited(three, name("own", "1")))).toContain(
      '<definedName name="own" localSheetId="1">B!$A$1',
    );
  });

  it("takes a name Excel would not for a bug", () => {
    expect(() => edited({}, name("a b", "1"))).toThrow("is no name");
  });
});

it("makes a new workbook that is valid once it has a sheet", () => {
  const pkg = createPackage();
  applyEdits(pkg, [add("Отчёт")]);
  expectValid(pkg.save());
  expect(refusal(() => applyEdits(createPackage(), [add("A", { visibility: "hidden" })]))).toBe(
    "write.lastSheet {}",
  );
});
