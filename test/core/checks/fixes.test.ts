import { fixesOf } from "../../../src/core/checks/fixes";
import { runChecks } from "../../../src/core/checks/runChecks";
import { bookOf, type Cell, type HandBook, today } from "./checkedBook";

async function mended(hand: HandBook) {
  const { findings } = await runChecks(bookOf(hand), { todayDay: today });
  return fixesOf(findings);
}
const day = (value: number): Cell => ({ value, format: "dd.mm.yyyy" });

it("puts the fixes of one check and column together, counted on the sheet from zero", async () => {
  const customers = {
    customerId: ["1", "2", "3"],
    email: ["a@@b.cz", "c@d.cz", "e @f.cz"],
    registeredDay: [day(45_000), "31.12.2025", day(45_001)],
  };
  const { changes, cells, disputed } = await mended({ customers });
  expect(changes).toEqual([
    {
      kind: "cells",
      key: "emailSyntax",
      sheet: "customers",
      heading: "email",
      cells: [
        { row: 1, column: 1, value: "a@b.cz" },
        { row: 3, column: 1, value: "e@f.cz" },
      ],
    },
    {
      kind: "cells",
      key: "dateAsText",
      sheet: "customers",
      heading: "registeredDay",
      cells: [{ row: 2, column: 2, value: 46_022, numberFormat: "dd.mm.yyyy" }],
    },
  ]);
  expect([cells, disputed]).toEqual([3, 0]);
});

it("makes all fixes of a cell one after the other", async () => {
  const customers = { customerId: ["1"], customerName: ["Ивaнов  Пётр "], email: ["а@@b.cz "] };
  const { changes } = await mended({ customers });
  const values = changes.flatMap(({ heading, cells }) => cells.map(({ value }) => [heading, value]));
  // The Cyrillic а before the @ is a word of its own: it may be meant, and stays.
  expect(values).toEqual([
    ["email", "а@b.cz"],
    ["customerName", "Иванов Пётр"],
  ]);
});

it("does nothing to a cell of which two checks say different things", async () => {
  const { findings } = await runChecks(bookOf({ customers: { customerId: ["1"], email: ["a@@b.cz"] } }), {
    todayDay: today,
  });
  const other = { ...findings[0]!, check: "emailDomain" as const, fix: "a@c.cz" };
  expect(fixesOf([...findings, other])).toEqual({ changes: [], cells: 0, disputed: 1 });
});

it("leaves nothing to be mended behind", async () => {
  const customers = {
    customerId: ["1", "2", "3", "4"],
    customerName: ["Ивaнов  Пётр ", "Anna\u00a0Malá", "Jоsef Liška", "Eva"],
    email: ["a@@b.cz ", "x@gmial.com", "ok@b.cz", "E-mail: q@b.cz"],
    phone: ["+7 903 236-55-44", 79032365545, "8 903 236-55-46", "+7 903 236-55-47"],
  };
  const { changes } = await mended({ customers });
  const sheet = structuredClone(customers) as Record<string, (string | number)[]>;
  for (const { heading, cells } of changes) {
    for (const { row, value } of cells) sheet[heading]![row - 1] = value as string;
  }
  expect(await mended({ customers: sheet })).toEqual({ changes: [], cells: 0, disputed: 0 });
});
