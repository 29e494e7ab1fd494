/** After masking, no part of the saved package holds an original value: the samples of the project. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readBook } from "../../../src/commands/book";
import { maskRun } from "../../../src/commands/mask/maskRun";
import { unmaskRun } from "../../../src/commands/mask/unmaskRun";
import { silent } from "../../../src/core/progress";
import { cellAt } from "../../../src/core/table/cells";
import { carryOut } from "../../../src/workbook/carryOut";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { openFile } from "../../../src/workbook/file/openFile";
import { reopened, valuesOf } from "../../workbook/books";

const columns = ["phone", "email", "address", "taxNumber"];

async function run(port: FileWorkbook, command: typeof maskRun | typeof unmaskRun) {
  const book = { port, outside: [] };
  const secrets = { passphrase: "корова" };
  const asked = {
    book,
    language: "en" as const,
    corrections: {},
    todayDay: 20_500,
    secrets,
    settings: { columns },
  };
  const { found } = await command.prepare(asked, silent);
  const prints = new Map(found!.plan.basis.map(({ sheet, fingerprint }) => [sheet, fingerprint]));
  await carryOut(port, found!.plan, { id: "1", at: "" }, async (sheet) => prints.get(sheet)!, silent);
}

/** Every value of the masked columns, as the sheets show them. */
async function originalsOf(port: FileWorkbook): Promise<ReadonlySet<string>> {
  const { sources, recognition } = await readBook({ port, outside: [] }, {}, silent);
  const values = new Set<string>();
  for (const { sheet, area, kind, columns: all } of recognition.sheets) {
    const { cells } = sources.find(({ name }) => name === sheet)!;
    for (const { column, role } of all) {
      if (!kind || !columns.includes(role ?? "")) continue;
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        const text = String(cellAt(cells, row, column) ?? "").trim();
        if (text !== "") values.add(text);
      }
    }
  }
  return values;
}

it.each(["ru", "cs", "en"])("the sample in %s", async (language) => {
  const before = openFile(new Uint8Array(readFileSync(`assets/sample-${language}.xlsx`)), "sample.xlsx");
  const originals = [...(await originalsOf(before))];
  expect(originals.length).toBeGreaterThan(900);
  const sheets = before.xlsx.sheets().map(({ name }) => name);
  const values = sheets.map((name) => valuesOf(before, name));

  await run(before, maskRun);
  const masked = reopened(before);
  const parts = Object.entries(unzipSync(masked.save())).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
  );
  const left = originals.flatMap((value) =>
    parts.filter(([, text]) => text.includes(value)).map(([name]) => `${name}: ${value}`),
  );
  expect(left).toEqual([]);

  await run(masked, unmaskRun);
  const shown = reopened(masked);
  for (const [at, name] of sheets.entries()) {
    const rows = values[at]!;
    const width = rows[0]?.length ?? 0;
    expect(
      valuesOf(shown, name)
        .slice(0, rows.length)
        .map((row) => row.slice(0, width)),
    ).toEqual(rows);
  }
});
