import type { ContentChart } from "../../../../src/core/plan/content";
import type { Edit } from "../../../../src/core/plan/edit";
import { type OoxmlPackage, openPackage } from "../../../../src/xlsx/package/package";
import { applyEdits } from "../../../../src/xlsx/write/applyEdits";
import { createPackage } from "../../../../src/xlsx/write/createPackage";
import { shared } from "../../books";
import { expectKept, expectValid } from "../../judges";
import { area, edited, elementOf } from "../edited";
import { everyKind, figures } from "./everyKind";

const sheet = "Orders";

const plain: ContentChart = {
  name: "klientela.test",
  kind: "column",
  area: area(45, 1, 60, 6),
  title: "Доход & <plán>",
  altText: 'Says "it" all',
  categories: area(3, 1, 5, 1),
  series: [{ name: "Revenue", values: area(3, 3, 5, 3), color: "#0B6E78" }],
};

const add = (chart: ContentChart, on = sheet): Edit => ({ edit: "addChart", sheet: on, chart });

function rich(...edits: Edit[]): OoxmlPackage {
  const pkg = openPackage(shared("workbooks/rich.xlsx"));
  for (const edit of edits) applyEdits(pkg, [edit]);
  return pkg;
}

const partsOf = (pkg: OoxmlPackage, folder: string) =>
  pkg
    .partNames()
    .filter((name) => name.startsWith(`xl/${folder}/`))
    .sort();

const chartOf = (pkg: OoxmlPackage) => {
  const part = partsOf(pkg, "charts").at(-1)!;
  return { part, xml: pkg.text(part) };
};

const cached = (xml: string) =>
  [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => `${at} ${value}`);

it("charts of every kind on a new sheet are valid", () => {
  const pkg = createPackage();
  applyEdits(pkg, [
    { edit: "addSheet", name: "Grafy & 'co' x", visibility: "visible" },
    { edit: "cells", sheet: "Grafy & 'co' x", firstRow: 0, firstColumn: 0, rows: figures, styles: [] },
    ...everyKind.map((chart) => add(chart, "Grafy & 'co' x")),
  ]);
  expectValid(pkg.save());
  expect(partsOf(pkg, "charts")).toHaveLength(everyKind.length);
  expect(partsOf(pkg, "drawings")).toEqual([
    "xl/drawings/_rels/drawing1.xml.rels",
    "xl/drawings/drawing1.xml",
  ]);
});

it("a chart comes to the charts and pictures that the user has on a sheet", () => {
  const before = shared("workbooks/rich.xlsx");
  const after = rich(add(plain, "Dash"), add(plain, sheet)).save();
  expectValid(after);
  expectKept(before, after);
});

it("a chart goes again and leaves the package as it was", () => {
  const before = rich();
  for (const on of ["Dash", sheet]) {
    const after = rich(add(plain, on), { edit: "removeChart", sheet: on, chart: plain });
    expect(after.partNames()).toEqual(before.partNames());
    expect(after.partNames().filter((name) => after.text(name) !== before.text(name))).toEqual([]);
  }
});

it("a sheet goes with its charts", () => {
  const pkg = rich({ edit: "addSheet", name: "Gone", visibility: "visible" }, add({ ...plain }, "Gone"), {
    edit: "removeSheet",
    name: "Gone",
  });
  expect(pkg.partNames()).toEqual(rich().partNames());
});

it("what the cells hold is in the chart too, for programs that do not look at them", () => {
  // D4:D6 of the sheet Orders are numbers, B4:B6 texts.
  const { xml } = chartOf(rich(add(plain)));
  expect(xml).toContain("<c:cat><c:strRef><c:f>'Orders'!$B$4:$B$6</c:f>");
  expect(xml).toContain("<c:val><c:numRef><c:f>'Orders'!$D$4:$D$6</c:f>");
  const pkg = edited(
    {
      sheets: {
        Sheet1:
          '<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="B1"><v>2</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c></row>',
      },
    },
    {
      edit: "cells",
      sheet: "Sheet1",
      firstRow: 1,
      firstColumn: 0,
      rows: [[{ value: "new" }, { value: { formula: "B1*2", value: 4 } }]],
      styles: [],
    },
    add(
      { ...plain, categories: area(0, 0, 2, 0), series: [{ ...plain.series[0]!, values: area(0, 1, 2, 1) }] },
      "Sheet1",
    ),
  );
  expect(cached(chartOf(pkg).xml)).toEqual(["0 a &amp; b", "1 new", "2 true", "0 2", "1 4"]);
});

it("dates as names of the marks stay numbers with their format", () => {
  const pkg = edited(
    { sheets: { Sheet1: '<row r="1"><c r="A1"><v>45292</v></c><c r="B1"><v>2</v></c></row>' } },
    add(
      {
        ...plain,
        categories: area(0, 0),
        categoryFormat: "mmm yyyy",
        series: [{ ...plain.series[0]!, values: area(0, 1) }],
      },
      "Sheet1",
    ),
  );
  expect(elementOf(pkg, chartOf(pkg).part, "c:cat")).toBe(
    "<c:cat><c:numRef><c:f>'Sheet1'!$A$1</c:f><c:numCache><c:formatCode>mmm yyyy</c:formatCode>" +
      '<c:ptCount val="1"/><c:pt idx="0"><c:v>45292</c:v></c:pt></c:numCache></c:numRef></c:cat>',
  );
});

it("a chart added again under its name takes the other's place", () => {
  const pkg = rich(add(plain), add({ ...plain, title: "Second" }));
  expect(partsOf(pkg, "charts")).toHaveLength(partsOf(rich(add(plain)), "charts").length);
  expect(chartOf(pkg).xml).toContain("<a:t>Second</a:t>");
  expectValid(pkg.save());
});

describe("a chart that follows its cells", () => {
  const grown: ContentChart = {
    ...plain,
    title: "Longer",
    area: area(47, 1, 62, 6),
    categories: area(3, 1, 6, 1),
    series: [{ ...plain.series[0]!, name: "Tržby", values: area(3, 3, 6, 3) }],
  };
  const change: Edit = { edit: "changeChart", sheet, before: plain, after: grown };

  function restyled(): OoxmlPackage {
    const pkg = rich(add(plain));
    const { part, xml } = chartOf(pkg);
    pkg.setPart(part, xml.replace("0B6E78", "FF00FF"));
    const drawing = pkg
      .relationships("xl/worksheets/sheet1.xml")
      .find(({ type }) => type.endsWith("/drawing"))!;
    const place = /(name="klientela\.test")/;
    const frame = pkg.text(drawing.target);
    const at = frame.lastIndexOf("<xdr:col>1</xdr:col>", frame.search(place));
    pkg.setPart(
      drawing.target,
      `${frame.slice(0, at)}<xdr:col>3</xdr:col>${frame.slice(at + "<xdr:col>1</xdr:col>".length)}`,
    );
    return pkg;
  }

  it("keeps the looks and the place that the user gave it", () => {
    const pkg = restyled();
    applyEdits(pkg, [change]);
    const { xml } = chartOf(pkg);
    expect(xml).toContain("FF00FF");
    expect(xml).toContain("'Orders'!$D$4:$D$7");
    expect(xml).toContain("<c:tx><c:v>Tržby</c:v></c:tx>");
    expect(xml).toContain("<a:t>Longer</a:t>");
    const drawing = pkg.text("xl/drawings/drawing3.xml");
    // From column D, where the user put it, two rows further down.
    expect(drawing).toContain(
      "<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>47</xdr:row>",
    );
    expectValid(pkg.save());
  });

  it("and back again", () => {
    const pkg = restyled();
    const before = chartOf(pkg).xml;
    applyEdits(pkg, [change]);
    applyEdits(pkg, [{ edit: "changeChart", sheet, before: grown, after: plain }]);
    expect(chartOf(pkg).xml).toBe(before);
  });

  it("is made anew when it has other series", () => {
    const pkg = restyled();
    const two = { ...grown, series: [...grown.series, { ...grown.series[0]!, name: "Two" }] };
    applyEdits(pkg, [{ edit: "changeChart", sheet, before: plain, after: two }]);
    expect(chartOf(pkg).xml).not.toContain("FF00FF");
    expect(chartOf(pkg).xml.match(/<c:ser>/g)).toHaveLength(2);
  });

  it("stays away where the user has deleted it", () => {
    const pkg = rich(add(plain), { edit: "removeChart", sheet, chart: plain }, change);
    expect(pkg.partNames()).toEqual(rich().partNames());
  });
});

it("a chart of the user's is not ours to take, whatever it is called", () => {
  const dash = rich().text("xl/drawings/drawing1.xml");
  expect(dash).toContain('name="Chart 2"');
  expect(() => rich(add({ ...plain, name: "Chart 2" }, "Dash"))).toThrow("no name for a chart of ours");
});
