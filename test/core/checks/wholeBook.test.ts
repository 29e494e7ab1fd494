/** Clean books get no finding at all; of a book that was spoiled on purpose every spoiled cell is found and no other. */
import { randomFrom } from "../../../scripts/samples/random";
import { runChecks } from "../../../src/core/checks/runChecks";
import { bookOf, type Cell, today } from "./checkedBook";
import { type BookLanguage, spoilings, type WholeBook, wholeBook } from "./wholeBook";

const languages: readonly BookLanguage[] = ["ru", "cs"];

it.each(languages.flatMap((language) => [1, 2, 3].map((seed) => [language, seed] as const)))(
  "cries no wolf on a clean book: %s, seed %i",
  async (language, seed) => {
    const { findings, tallies } = await runChecks(bookOf(wholeBook(language, seed)), { todayDay: today });
    // People are born on 29 February, and that is said of them.
    expect(findings.filter(({ check }) => check !== "birthDayLeap")).toEqual([]);
    expect(findings.length).toBeLessThan(4);
    expect(tallies.length).toBeGreaterThan(40);
  },
);

describe.each(languages)("a book in %s", (language) => {
  const own = spoilings.filter(({ only }) => only === undefined || only === language);

  it.each(own.map((spoiling) => [spoiling.check, spoiling.table, spoiling] as const))(
    "%s finds every cell that was spoiled in the %s, and nothing else is found by it",
    async (check, table, { role, fits, spoil, fix, empties }) => {
      const clean = wholeBook(language, 7);
      const random = randomFrom(42);
      const cells = clean[table][role] as Cell[];
      const fit = [...cells.keys()].filter((row) => fits?.(cells[row]!) ?? true);
      const rows = random.sample(fit.length, table === "products" ? 2 : 6).map((at) => fit[at]!);
      const dirty = structuredClone(clean) as WholeBook;
      for (const row of rows) {
        dirty[table][role][row] = spoil(cells[row]!, random);
        for (const emptied of empties ?? []) dirty[table][emptied]![row] = "";
      }
      const { findings } = await runChecks(bookOf(dirty), { todayDay: today });
      const found = findings.filter((finding) => finding.check === check && finding.column === role);
      expect(found.map(({ row, table: place }) => [place, row])).toEqual(rows.map((row) => [table, row + 2]));
      if (fix !== undefined) {
        const wanted = rows.map((row) => plain(fix === "clean" ? cells[row]! : fix(cells[row]!)));
        expect(found.map((finding) => finding.fix)).toEqual(wanted);
      } else expect(found.filter((finding) => finding.fix !== undefined)).toEqual([]);
      expect(findings.filter((finding) => finding.check === check)).toHaveLength(found.length);
    },
  );
});

const plain = (cell: Cell) =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
