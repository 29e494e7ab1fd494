import type { Link } from "../../core/plan/content";
import { rangeOf } from "./area";
import { isWhole } from "./cellReading";
import { type Reading, readPieces, type Wanted } from "./readPieces";
import type { Requests } from "./requests";

type Answer = readonly (readonly Excel.CellProperties[])[];

/** Links to places of this workbook inside areas, rows and columns counted on the sheet. */
export async function readLinks(
  requests: Requests,
  wanted: readonly Wanted[],
): Promise<readonly (readonly Link[])[]> {
  const links = wanted.map(() => [] as Link[]);
  const indexed = wanted.map((one, index) => ({ ...one, index }));
  const reading: Reading<Answer, (typeof indexed)[number]> = {
    guess: 60,
    request: ({ sheet, area }) => {
      const range = rangeOf(requests.context, sheet, area);
      const answer = range.getCellProperties({ hyperlink: true });
      return () => {
        return answer.value;
      };
    },
    bytesOf: (answer) => JSON.stringify(answer).length,
    check: isWhole,
    take: (answer, { area, index }) => {
      for (const [row, cells] of answer.entries()) {
        for (const [column, { hyperlink }] of cells.entries()) {
          if (!hyperlink?.documentReference || hyperlink.address) continue;
          links[index]!.push({
            row: area.firstRow + row,
            column: area.firstColumn + column,
            target: hyperlink.documentReference,
          });
        }
      }
    },
  };
  await readPieces(requests, indexed, reading);
  return links;
}
