import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { measure } from "./measure";

/** SheetJS with everything off that it can leave out, and rows as arrays, which it advises for speed. */
const fastest = { dense: true, cellFormula: false, cellHTML: false, cellText: false } as const;

measure(() => {
  const book = read(readFileSync(process.argv[2]!), fastest);
  let sum = 0;
  for (const row of book.Sheets.Orders!["!data"]!) {
    for (const cell of row ?? []) {
      if (typeof cell?.v === "number") sum += cell.v;
      else if (typeof cell?.v === "string") sum += cell.v.length;
    }
  }
  return sum;
});
