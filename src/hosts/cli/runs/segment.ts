import { columnNamed } from "../../../commands/segment/segmentSettings";
import { InputError } from "../../../core/errors";
import type { OwnSegment } from "../../../core/segments/own/rule";
import { say } from "../../../i18n";
import { readBytes } from "../disk";
import { numberOption } from "../numberOption";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** The segments as a table. */
export const segment: CliRun<"segment"> = {
  options: {
    columns: { type: "string" },
    rules: { type: "string" },
    "abc-xyz": { type: "boolean" },
    steady: { type: "string" },
  },
  usage: "[--columns LIST] [--rules FILE] [--abc-xyz] [--steady SHARE]",
  settings({ columns, rules, "abc-xyz": abcXyz, ...values }) {
    const steady = numberOption(values, "steady", "0–0.5", (share) => share >= 0 && share < 0.5);
    return {
      ...(typeof columns === "string" && { columns: columns.split(",").filter(Boolean).map(trimmedColumn) }),
      ...(typeof rules === "string" && { own: readRules(rules) }),
      ...(abcXyz === true && { abcXyz }),
      ...(steady !== undefined && { steady }),
    };
  },
  lines({ summary }, language) {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const line = (name: string, { customers, revenue }: (typeof summary.segments)[number]) => [
      name,
      number.format(customers),
      number.format(revenue),
    ];
    const headings = [say(language, "cli.customers"), say(language, "metric.monetary")];
    const named = summary.segments
      .filter(({ customers }) => customers > 0)
      .map((one) => line(say(language, `segment.${one.id}` as never), one));
    const lines = tableLines([[say(language, "metric.rfmSegment"), ...headings], ...named]);
    if (summary.own.length === 0) return lines;
    const own = summary.own.map((one) => line(one.id, one));
    return [...lines, "", ...tableLines([[say(language, "metric.ownSegment"), ...headings], ...own])];
  },
};

const trimmedColumn = (word: string) => columnNamed(word.trim());

/**
 * Segments of the user's own from a JSON file; what is in it is checked against the workbook later.
 *
 * @throws InputError `file.notFound`, `file.unreadable`, and `rules.shape` for what is no JSON.
 */
function readRules(file: string): readonly OwnSegment[] {
  const text = new TextDecoder().decode(readBytes(file));
  try {
    return JSON.parse(text) as readonly OwnSegment[];
  } catch {
    throw new InputError("rules.shape", { file, path: file });
  }
}
