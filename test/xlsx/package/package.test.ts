import { strToU8, unzipSync } from "fflate";
import { openPackage } from "../../../src/xlsx/package/package";
import { readZip } from "../../../src/xlsx/zip/readZip";
import { book, refusal, relationshipsXml, shared } from "../books";

const types = "[Content_Types].xml";

it("copies every part that was not set packed as it was, in its order, and puts new ones last", () => {
  const bytes = shared("workbooks/rich.xlsx");
  const pkg = openPackage(bytes);
  pkg.setPart("xl/sharedStrings.xml", "<sst/>");
  pkg.setPart("xl/new.xml", "<new/>", "application/new");
  const before = readZip(bytes);
  const after = readZip(pkg.save());
  expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), "xl/new.xml"]);
  for (const [index, { name, packed, crc }] of before.entries()) {
    if (name === "xl/sharedStrings.xml" || name === types) continue;
    expect(after[index]).toMatchObject({ name, crc });
    expect(Buffer.from(after[index]!.packed).equals(packed)).toBe(true);
  }
  expect(openPackage(pkg.save()).text("xl/sharedStrings.xml")).toBe("<sst/>");
});

it("gives the same bytes each time it is saved", () => {
  const pkg = openPackage(book());
  pkg.setPart("xl/new.xml", "<new/>", "application/new");
  expect(pkg.save()).toEqual(pkg.save());
});

it("finds parts whatever their case and slashes are", () => {
  const pkg = openPackage(book({ parts: { "Custom\\Deep.XML": "<a/>" } }));
  expect(pkg.has("custom/deep.xml")).toBe(true);
  expect(pkg.text("/CUSTOM/deep.xml")).toBe("<a/>");
});

it("knows a part's content type by its name, else by its extension", () => {
  const pkg = openPackage(shared("workbooks/rich.xlsm"));
  expect(pkg.contentType("XL/workbook.xml")).toBe("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  expect(pkg.contentType("xl/media/image1.PNG")).toBe("image/png");
  expect(pkg.contentType("a.unknown")).toBeUndefined();
});

it("removes a part with its relationships and content type", () => {
  const pkg = openPackage(book());
  pkg.setPart("xl/a.xml", "<a/>", "application/a");
  pkg.addRelationship("xl/a.xml", "http://t/image", "xl/media/b.png");
  expect(pkg.contentType("xl/a.xml")).toBe("application/a");
  pkg.removePart("xl/a.xml");
  expect(pkg.contentType("xl/a.xml")).toBe("application/xml");
  expect(pkg.partNames().filter((name) => name.includes("a.xml"))).toEqual([]);
});

it("replaces a content type and keeps the other declarations as they were", () => {
  const pkg = openPackage(book());
  const before = pkg.text(types);
  pkg.setPart(
    "xl/workbook.xml",
    pkg.bytes("xl/workbook.xml"),
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  expect(pkg.contentType("xl/workbook.xml")).toBe("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  expect(pkg.text(types).match(/<Override/g)).toHaveLength(before.match(/<Override/g)!.length);
});

it("leaves the original alone when a copy changes, and can become the copy", () => {
  const pkg = openPackage(book());
  const before = pkg.save();
  const copy = pkg.copy();
  copy.setPart("xl/workbook.xml", "<changed/>");
  copy.removePart("xl/worksheets/sheet1.xml");
  expect(pkg.save()).toEqual(before);
  pkg.take(copy);
  expect(pkg.text("xl/workbook.xml")).toBe("<changed/>");
});

describe("relationships", () => {
  const packageOf = (...entries: [string, string, string][]) =>
    openPackage(book({ parts: { "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(...entries) } }));
  const sheet = "xl/worksheets/sheet1.xml";

  it.each([
    ["../tables/table1.xml", "xl/tables/table1.xml"],
    ["/xl/tables/table1.xml", "xl/tables/table1.xml"],
    ["..\\tables\\table1.xml", "xl/tables/table1.xml"],
    ["./deep/../other.xml", "xl/worksheets/other.xml"],
    ["../WORKBOOK.xml", "xl/workbook.xml"],
    ["/xl/workbook.xml#Sheet1!A1", "xl/workbook.xml"],
  ])("resolves %s", (target, part) => {
    expect(packageOf(["rId1", "table", target]).relationships(sheet)[0]!.target).toBe(part);
  });

  it("finds a part whose name is quoted in the target", () => {
    const pkg = openPackage(
      book({
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(["rId1", "table", "../my%20table.xml"]),
          "xl/my table.xml": "<table/>",
        },
      }),
    );
    expect(pkg.relationships(sheet)[0]!.target).toBe("xl/my table.xml");
  });

  it("leaves external targets as they are", () => {
    const pkg = openPackage(shared("workbooks/rich.xlsx"));
    expect(pkg.relationships("xl/worksheets/sheet2.xml").filter(({ isExternal }) => isExternal)).toEqual([
      expect.objectContaining({ target: "https://example.com/?a=1&b=2" }),
      expect.objectContaining({ target: "mailto:a@b.co" }),
    ]);
  });

  it("adds under a free id, relative to the source, and removes again to the byte", () => {
    const pkg = packageOf(["rId2", "table", "../tables/table1.xml"]);
    const before = pkg.text("xl/worksheets/_rels/sheet1.xml.rels");
    const id = pkg.addRelationship(sheet, "http://t/table", "xl/tables/table2.xml");
    expect(id).not.toBe("rId2");
    expect(pkg.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../tables/table2.xml"');
    expect(pkg.relationships(sheet)[1]).toEqual({
      id,
      type: "http://t/table",
      target: "xl/tables/table2.xml",
      isExternal: false,
    });
    pkg.removeRelationship(sheet, id);
    expect(pkg.text("xl/worksheets/_rels/sheet1.xml.rels")).toBe(before);
  });

  it("creates the part for the first relationship, also where the list is self-closed", () => {
    const pkg = openPackage(book({ parts: { "a/_rels/b.xml.rels": "<Relationships/>" } }));
    pkg.addRelationship("a/b.xml", "http://t/x", "c.xml");
    expect(pkg.text("a/_rels/b.xml.rels")).toMatch(
      /^<Relationships><Relationship .*Target="\.\.\/c\.xml"\/><\/Relationships>$/,
    );
    pkg.addRelationship("new.xml", "http://t/x", "c.xml");
    expect(pkg.relationships("new.xml")).toHaveLength(1);
    expect(pkg.contentType("_rels/new.xml.rels")).toBe(
      "application/vnd.openxmlformats-package.relationships+xml",
    );
  });
});

it("names the part that is missing, damaged or declares a document type", () => {
  const pkg = openPackage(
    book({ parts: { "dtd.xml": '<?xml version="1.0"?><!-- x --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
  );
  expect(refusal(() => pkg.bytes("xl/none.xml"))).toBe('file.damaged {"part":"xl/none.xml"}');
  expect(refusal(() => pkg.text("dtd.xml"))).toBe('file.dtd {"part":"dtd.xml"}');
  expect(refusal(() => pkg.xml("dtd.xml"))).toBe('file.dtd {"part":"dtd.xml"}');
});

it("reads XML in UTF-16 and without its byte order mark", () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>ž</a>';
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
  ]);
  const pkg = openPackage(book({ parts: { "a.xml": utf16, "b.xml": strToU8("\ufeff<b/>") } }));
  expect(pkg.text("a.xml")).toBe(text);
  expect(pkg.text("b.xml")).toBe("<b/>");
});

it("is read by another unzipper", () => {
  const pkg = openPackage(shared("workbooks/rich.xlsx"));
  pkg.setPart("xl/ž.xml", "<new/>", "application/new");
  const files = unzipSync(pkg.save());
  expect(new TextDecoder().decode(files["xl/ž.xml"])).toBe("<new/>");
  expect(Object.keys(files)).toHaveLength(43);
});
