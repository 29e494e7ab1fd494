import type { RfmBreaks } from "../segments/rfmScores";
import type { Say } from "../texts";
import type { Block } from "./blocks";
import type { SegmentsOwnKey } from "./segmentsTexts";

type ScoreSay = Say<SegmentsOwnKey>;

/** From the best to the worst. */
const scores = [5, 4, 3, 2, 1] as const;

/** What a score of 1 to 5 means in days, orders and money, in words. Nothing where nobody has a score. */
export function scoreBlocks({ recencyDays, frequency, monetary }: RfmBreaks, say: ScoreSay): Block[] {
  if ([...recencyDays, ...frequency, ...monetary].some(Number.isNaN)) return [];
  const fewerIsBetter = wholeRanges(recencyDays, 0, say);
  const orders = wholeRanges(frequency, 1, say).reverse();
  const money = moneyRanges(monetary, say).reverse();
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.scores") },
    { kind: "note", text: say("report.segments.scoresNote") },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.score"), kind: "text" },
        { heading: say("report.column.recencyDays"), kind: "text" },
        { heading: say("report.column.frequency"), kind: "text" },
        { heading: say("report.column.monetary"), kind: "text" },
      ],
      rows: scores.map((score, row) => [score, fewerIsBetter[row], orders[row], money[row]]),
    },
  ];
}

/**
 * Bins `[low, high)` of whole numbers, the lowest first: with limits 4, 5, 6, 8 the second one is only 4.
 *
 * @param least no value is below it.
 */
function wholeRanges(limits: readonly number[], least: number, say: ScoreSay): string[] {
  const starts = limits.map(Math.ceil);
  return [least, ...starts].map((low, bin) => {
    if (bin === starts.length) return say("report.range.from", { low });
    const high = starts[bin] - 1;
    if (high < low) return say("report.range.nobody");
    if (high === low) return say("report.range.only", { low });
    return bin === 0 ? say("report.range.to", { high }) : say("report.range.between", { low, high });
  });
}

/** Bins `[low, high)` of amounts, the lowest first: with limits 100, 250 the second one begins at 100.00. */
function moneyRanges(limits: readonly number[], say: ScoreSay): string[] {
  const first = say("report.range.below", { high: readable(limits[0]) });
  const others = limits.map((low, bin) =>
    limits[bin + 1] <= low ? say("report.range.nobody") : say("report.range.from", { low: readable(low) }),
  );
  return [first, ...others];
}

/** Cents say nothing beside thousands. */
const readable = (amount: number) => (Math.abs(amount) >= 1000 ? Math.round(amount) : amount);
