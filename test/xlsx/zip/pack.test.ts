import { deflateRawSync, inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { pack } from "../../../src/xlsx/zip/pack";
import { book, valuesOf } from "../books";

const text = new TextEncoder().encode("<row><c><v>1</v></c></row>".repeat(1000));

it("packs to what any inflate reads", () => {
  const { packed, size, crc } = pack("part", text);
  expect(new Uint8Array(inflateRawSync(packed))).toEqual(text);
  expect(packed.length).toBeLessThan(text.length / 50);
  expect(size).toBe(26_000);
  // crc32 of Python's zlib
  expect(crc).toBe(0x5cfdaff7);
});

it("takes the deflate of the host for every new part, and for no other", () => {
  const workbook = openWorkbook(book({ sheets: { Sheet1: "" } }));
  workbook.apply([
    { edit: "cells", sheet: "Sheet1", firstRow: 0, firstColumn: 0, rows: [[{ value: "a" }]], styles: [] },
  ]);
  const given: string[] = [];
  const bytes = workbook.save((part) => {
    given.push(new TextDecoder().decode(part));
    return deflateRawSync(part);
  });
  const parts = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
  expect(parts).toEqual(expect.arrayContaining(given));
  // The sheet, the new shared strings with their relationship and content type, the workbook part.
  expect(given).toHaveLength(5);
  expect(valuesOf(openWorkbook(bytes).cells("Sheet1"))).toEqual([["a"]]);
  expect(workbook.save(() => fail("packed again"))).toEqual(bytes);
});

function fail(message: string): never {
  throw new Error(message);
}
