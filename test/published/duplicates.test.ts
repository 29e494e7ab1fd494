/** Public sets end to end, with one and the same settings; truth as in their files. */
import { existsSync } from "node:fs";
import { findDuplicates } from "../../src/core/matches/findDuplicates";
import { qualityOf } from "./duplicates/quality";
import { duplicatesFolder, publishedSets } from "./duplicates/sets";

const isThere = existsSync(duplicatesFolder);
if (!isThere) process.stderr.write(`No ${duplicatesFolder}: public sets of duplicates are not tried\n`);

// Published: FEBRL 1 .992, FEBRL 2 .976, RLdata500 .990, fake_1000 .862; others are the promised figures.
const least = { "FEBRL 1": 0.99, "FEBRL 2": 0.985, RLdata500: 0.98, fake_1000: 0.85, "Fodors-Zagat": 0.955 };

(isThere ? it : it.skip).each(Object.entries(least))(
  "finds the duplicates of %s with an F1 of %f",
  async (name, f1) => {
    const { table, truth } = publishedSets[name as keyof typeof least]();
    const { pairs } = await findDuplicates(table);
    const found = pairs.map(({ a, b }) => a * table.rowCount + b);
    expect(qualityOf(found, truth).f1).toBeGreaterThanOrEqual(f1);
  },
);
