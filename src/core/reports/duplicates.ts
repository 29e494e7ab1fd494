import type { Say } from "../texts";
import type { Block, ReportColumn, ReportValue } from "./blocks";
import { layOut } from "./content";
import type { DuplicateLine, DuplicatesInput, DuplicateWhy } from "./duplicatesInput";
import type { DuplicatesKey } from "./duplicatesTexts";
import { placeIn } from "./places";
import type { Report } from "./report";

type DuplicatesSay = Say<DuplicatesKey>;

/** More rows than anybody reads, and the workbook would grow heavy. */
const mostRows = 20_000;
const mostDoubtful = 500;

/** Which rows are one customer, by customer, and what speaks for it; links lead to the rows. */
export const duplicates = {
  id: "duplicates",
  content(input: DuplicatesInput, say: DuplicatesSay) {
    const { clusters, households } = input;
    const surplus = clusters.reduce((sum, { rows }) => sum + rows.length - 1, 0);
    const blocks: Block[] = [
      { kind: "title", text: say("report.duplicates.title") },
      {
        kind: "lead",
        text:
          surplus === 0
            ? say("report.duplicates.nothing")
            : say("report.duplicates.headline", { count: surplus, customers: clusters.length }),
      },
      ...clusterBlocks(input, say),
      ...doubtfulBlocks(input, say),
      { kind: "gap", rows: 1 },
      {
        kind: "facts",
        facts: [
          { label: say("report.duplicates.households"), value: households, kind: "count" },
          { label: say("report.segments.madeBy"), value: `Klientela ${input.version}`, kind: "text" },
        ],
      },
    ];
    return layOut(blocks, {
      calendar: input.calendar,
      dayFormat: say("report.dayFormat"),
      frozenRows: 0,
    });
  },
} as const satisfies Report<DuplicatesInput, DuplicatesKey>;

function clusterBlocks(input: DuplicatesInput, say: DuplicatesSay): Block[] {
  const lines = input.clusters.flatMap(({ probability, rows }, index) =>
    rows.map((line) => ({ number: index + 1, probability, line })),
  );
  if (lines.length === 0) return [];
  const shown = lines.slice(0, mostRows);
  const fields = fieldsOf(shown.flatMap(({ line }) => (line.why ? [line.why] : [])));
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.duplicates.clusters") },
    { kind: "note", text: say("report.duplicates.howToRead") },
    ...more(lines.length - shown.length, say),
    {
      kind: "table",
      excelTable: "KlientelaDuplicates",
      columns: [
        { heading: say("report.duplicates.cluster"), kind: "integer" },
        { heading: say("report.duplicates.row"), kind: "integer" },
        { heading: say("report.duplicates.id"), kind: "text" },
        { heading: say("report.duplicates.name"), kind: "text" },
        { heading: say("report.duplicates.clusterProbability"), kind: "share" },
        { heading: say("report.duplicates.probability"), kind: "share" },
        ...fieldColumns(fields, say),
      ],
      rows: shown.map(({ number, probability, line }) => [
        number,
        linkTo(line, input),
        line.id || null,
        line.name || null,
        probability,
        line.why?.probability ?? null,
        ...fields.map((field) => line.why?.weights[field] ?? null),
      ]),
    },
  ];
}

/** Pairs that the search is not sure of: what the pane asks about. */
function doubtfulBlocks(input: DuplicatesInput, say: DuplicatesSay): Block[] {
  const shown = input.doubtful.slice(0, mostDoubtful);
  if (shown.length === 0) return [];
  const fields = fieldsOf(shown);
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.duplicates.doubtful") },
    { kind: "note", text: say("report.duplicates.doubtfulNote") },
    ...more(input.doubtful.length - shown.length, say),
    {
      kind: "table",
      excelTable: "KlientelaDoubtfulPairs",
      columns: [
        { heading: say("report.duplicates.row"), kind: "integer" },
        { heading: say("report.duplicates.otherRow"), kind: "integer" },
        { heading: say("report.duplicates.name"), kind: "text" },
        { heading: say("report.duplicates.otherName"), kind: "text" },
        { heading: say("report.duplicates.probability"), kind: "share" },
        ...fieldColumns(fields, say),
      ],
      rows: shown.map(({ rows: [one, other], probability, weights }) => [
        linkTo(one, input),
        linkTo(other, input),
        one.name || null,
        other.name || null,
        probability,
        ...fields.map((field) => weights[field] ?? null),
      ]),
    },
  ];
}

type Field = keyof DuplicateWhy["weights"];

/** Fields that say something of one pair at least, in the order they come up. */
function fieldsOf(whys: readonly DuplicateWhy[]): readonly Field[] {
  const said = whys.flatMap(({ weights }) =>
    (Object.entries(weights) as [Field, number][]).flatMap(([field, weight]) =>
      Math.abs(weight) < 0.05 ? [] : [field],
    ),
  );
  return [...new Set(said)];
}

const fieldColumns = (fields: readonly Field[], say: DuplicatesSay): ReportColumn[] =>
  fields.map((field) => ({ heading: say(`duplicates.field.${field}`), kind: "decimal" }));

function linkTo({ row }: DuplicateLine, { ownSheets, sheet, nameColumn }: DuplicatesInput): ReportValue {
  const place = placeIn(ownSheets, sheet, row - 1, nameColumn, "");
  return typeof place === "object" && place !== null && "target" in place ? { ...place, value: row } : row;
}

const more = (count: number, say: DuplicatesSay): Block[] =>
  count > 0 ? [{ kind: "note", text: say("report.duplicates.more", { count }) }] : [];
