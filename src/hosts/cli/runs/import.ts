import type { FileSettings, ImportChoices } from "../../../commands/import/importSettings";
import type { FileSummary, ImportSummary } from "../../../commands/import/importSummary";
import { parseIsoDay } from "../../../core/day";
import { importWays, updateRules } from "../../../core/imports/rule";
import { encodings } from "../../../files/csv/encodings";
import { type Language, say } from "../../../i18n";
import { tableLines } from "../tableLines";
import { UsageError } from "../usageError";
import type { CliRun, OptionValues, Said } from "./cliRun";

/** What was detected in each file, and what becomes of its rows. */
export const importFiles: CliRun<"import"> = {
  takesFiles: true,
  options: {
    into: { type: "string" },
    as: { type: "string" },
    sheet: { type: "string" },
    rule: { type: "string" },
    "no-new": { type: "boolean" },
    by: { type: "string", multiple: true },
    profile: { type: "string" },
    "save-profile": { type: "string" },
    table: { type: "string" },
    encoding: { type: "string" },
    delimiter: { type: "string" },
    "short-rows": { type: "boolean" },
    dated: { type: "string" },
  },
  usage:
    "[--as customers|orders] [--sheet SHEET] [--profile NAME] [--save-profile NAME] [--rule RULE] [--no-new] [--by KEY]… [--table NAME] [--encoding NAME] [--delimiter CHAR] [--short-rows] [--dated YYYY-MM-DD]",
  settings: (values, said) => ({
    ...whatAndWhere(values),
    ...howRead(values),
    ...howUnderstood(values, said),
  }),
  lines: ({ summary }, language) => [
    ...summary.files.flatMap((file) => sourceLines(file, language)),
    "",
    ...doneLines(summary, language),
  ],
};

function whatAndWhere(values: OptionValues): ImportChoices {
  const { as: kind, sheet, rule, by } = values;
  const rules = {
    ...(rule !== undefined && { update: oneOf(rule, updateRules, "--rule") }),
    ...(values["no-new"] === true && { addNew: false }),
    ...(by !== undefined && { ways: [by].flat().map((way) => oneOf(way, importWays, "--by")) }),
  };
  return {
    ...(kind !== undefined && { into: oneOf(kind, ["customers", "orders"] as const, "--as") }),
    ...(typeof sheet === "string" && { sheet }),
    ...(Object.keys(rules).length > 0 && { rules }),
  };
}

function howRead(values: OptionValues): ImportChoices {
  const { table, encoding, delimiter, dated } = values;
  const allFiles: FileSettings = {
    ...(typeof table === "string" && { table }),
    ...(encoding !== undefined && { encoding: oneOf(encoding, encodings, "--encoding") }),
    ...(typeof delimiter === "string" && { delimiter: delimiter === "\\t" ? "\t" : delimiter }),
    ...(values["short-rows"] === true && { shortRows: "blank" }),
    ...(dated !== undefined && { day: dayOf(String(dated)) }),
  };
  return { allFiles };
}

function howUnderstood(values: OptionValues, { map, dateOrder }: Said): ImportChoices {
  const { profile } = values;
  const name = values["save-profile"];
  return {
    allSources: { ...(typeof profile === "string" && { profile }), ...(dateOrder && { dateOrder }) },
    ...(map.length > 0 && { map }),
    ...(typeof name === "string" && { saveProfileAs: name }),
  };
}

/** @throws UsageError `value` for a word that is none of these. */
function oneOf<Word extends string>(given: unknown, words: readonly Word[], option: string): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new UsageError("value", { option, wanted: words.join(", "), given: String(given) });
}

function dayOf(text: string): number {
  const day = parseIsoDay(text);
  if (!Number.isNaN(day)) return day;
  throw new UsageError("value", { option: "--dated", wanted: "YYYY-MM-DD", given: text });
}

function sourceLines({ source }: FileSummary, language: Language): readonly string[] {
  if (!source) return [];
  const { name, rows, text, profile, columns, firstRows, unplaced } = source;
  const facts = [
    say(language, "import.rows", { count: rows }),
    ...(text
      ? [say(language, "import.text", { ...text, delimiter: delimiterName(text.delimiter, language) })]
      : []),
    ...(profile === undefined ? [] : [say(language, "import.profile.is", { profile })]),
  ];
  const mapped = columns.map(({ heading, role }, at) => [
    `  ${heading}`,
    role ? `${say(language, `role.${role}`)} (${role})` : "—",
    ...firstRows.slice(0, 2).map((row) => shown(row[at] ?? null)),
  ]);
  const none =
    unplaced.length === 0 ? [] : [say(language, "import.unplaced", { headings: unplaced.join(", ") })];
  return [`${name} — ${facts.join(", ")}`, ...tableLines(mapped), ...none];
}

const delimiterName = (delimiter: string, language: Language) =>
  delimiter === "\t" ? say(language, "import.delimiter.tab") : delimiter;

const longestCell = 24;

function shown(value: FileCell): string {
  let text = value === null ? "" : typeof value === "object" ? value.error : String(value);
  text = text.replace(/\s+/g, " ");
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}

type FileCell = NonNullable<FileSummary["source"]>["firstRows"][number][number];

function doneLines({ done }: ImportSummary, language: Language): readonly string[] {
  if (!done) return [];
  const number = new Intl.NumberFormat(language);
  const counts = [
    ["rows", done.counts.rows],
    ["addedRows", done.counts.addedRows],
    ["updatedRows", done.counts.updatedRows],
    ["changedCells", done.counts.changedCells],
    ["skippedRows", done.counts.skippedRows],
    ["conflicts", done.counts.conflicts],
  ] as const;
  return [
    ...tableLines(counts.map(([id, count]) => [say(language, `import.count.${id}`), number.format(count)])),
    ...done.skipped.map(({ reason, rows }) =>
      say(language, "cli.leftOut", { count: rows, reason: say(language, `import.skip.${reason}`) }),
    ),
  ];
}
