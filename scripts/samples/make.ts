/** Writes the sample workbooks: `npx tsx scripts/samples/make.ts`. The same bytes every time. */
import { writeFileSync } from "node:fs";
import { cs } from "./countries/cs";
import { en } from "./countries/en";
import { ru } from "./countries/ru";
import { sampleBook } from "./sampleBook";
import { sampleFile } from "./sampleFile";

for (const country of [ru, cs, en]) {
  const book = sampleBook(country);
  const bytes = sampleFile(book);
  const path = `assets/sample-${country.language}.xlsx`;
  writeFileSync(path, bytes);
  console.log(`${path}: ${book.customers.length} + ${book.orders.length} rows, ${bytes.length} bytes`);
}
