import { columnsOf, rangeOf, rowsOf } from "./area";
import { isWhole } from "./cellReading";
import { lookOptions } from "./looks";
import { jsonBytes } from "./payload";
import { type Reading, readPieces, type Wanted } from "./readPieces";
import type { Requests } from "./requests";

/** Looks of an area, number formats left out: one for all cells, or cell by cell. */
export type AreaLooks = Excel.CellProperties | readonly (readonly Excel.CellProperties[])[];

/** Areas above this many cells are first asked whether they look the same all over: an answer by cell is long. */
const smallArea = 200;

/** Reads how areas look; long even ones cost no more than a cell. */
export async function readLooks(
  requests: Requests,
  wanted: readonly Wanted[],
): Promise<readonly AreaLooks[]> {
  const even = await readEvenLooks(requests, wanted);
  const looks: (AreaLooks | undefined)[] = even;
  const uneven = wanted.flatMap((one, index) => (even[index] ? [] : [{ ...one, index }]));
  const rows = new Map(uneven.map(({ index }) => [index, [] as Excel.CellProperties[][]]));
  const reading = lookReading(requests.context, (answer, { index, area }) => {
    const target = rows.get(index)!;
    const first = area.firstRow - wanted[index]!.area.firstRow;
    for (const [offset, row] of answer.entries()) (target[first + offset] ??= []).push(...row);
  });
  await readPieces(requests, uneven, reading);
  for (const { index } of uneven) looks[index] = rows.get(index)!;
  return looks as AreaLooks[];
}

interface Indexed extends Wanted {
  readonly index: number;
}

function lookReading(
  context: Excel.RequestContext,
  take: (answer: readonly (readonly Excel.CellProperties[])[], piece: Indexed) => void,
): Reading<readonly (readonly Excel.CellProperties[])[], Indexed> {
  return {
    guess: 900,
    request: ({ sheet, area }) => {
      const range = rangeOf(context, sheet, area);
      const answer = range.getCellProperties(lookOptions);
      return () => {
        return answer.value;
      };
    },
    bytesOf: (answer) => jsonBytes(answer[0]![0]) * answer.length * answer[0]!.length,
    check: isWhole,
    take,
  };
}

async function readEvenLooks(
  { context, sync }: Requests,
  wanted: readonly Wanted[],
): Promise<(Excel.CellProperties | undefined)[]> {
  const asked = wanted.map(({ sheet, area }) =>
    rowsOf(area) > 1 && rowsOf(area) * columnsOf(area) > smallArea
      ? askEvenLook(rangeOf(context, sheet, area))
      : undefined,
  );
  if (asked.some((answer) => answer)) await sync();
  return asked.map((answer) => answer?.());
}

const evenProperties = [
  ...["bold", "italic", "underline", "size", "color"].map((name) => `format/font/${name}`),
  ...["color", "pattern"].map((name) => `format/fill/${name}`),
  ...["horizontalAlignment", "verticalAlignment", "wrapText"].map((name) => `format/${name}`),
].join(",");

/** Excel answers null for a property that is not the same all over the range. */
function askEvenLook(range: Excel.Range): () => Excel.CellProperties | undefined {
  range.load(evenProperties);
  const lines = (["EdgeBottom", "InsideHorizontal"] as const).map((edge) =>
    range.format.borders.getItem(edge).load("style,color"),
  );
  return () => {
    const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = range.format;
    const [bottom, inside] = lines as [Excel.RangeBorder, Excel.RangeBorder];
    const { bold, italic, underline, size, color } = font;
    const { pattern } = fill;
    const known = [bold, italic, underline, size, color, pattern, horizontalAlignment, verticalAlignment];
    const isEven =
      [...known, wrapText, bottom.style].every((value) => value !== null && value !== undefined) &&
      (pattern === "None" || Boolean(fill.color)) &&
      bottom.style === inside.style &&
      (bottom.style === "None" || (bottom.color !== null && bottom.color === inside.color));
    if (!isEven) return undefined;
    const line = bottom.style === "None" ? {} : { style: bottom.style, color: bottom.color };
    return {
      format: {
        font: { bold, italic, underline, size, color },
        fill: { color: fill.color, pattern: pattern! },
        borders: { bottom: line },
        horizontalAlignment,
        verticalAlignment,
        wrapText,
      },
    };
  };
}
