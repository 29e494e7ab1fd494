import { say } from "../../i18n";
import { readOrders } from "../customers/readOrders";
import { abcLines, countsOf, leftOutOf, linksOf, segmentLines } from "../describe";
import type { RunCommand } from "../runCommand";
import { segmentPlan } from "./plan";
import { segmentResults } from "./results";

export type SegmentSettings = Readonly<Record<never, never>>;

/** One segment's line of the result. */
export interface SegmentLine {
  readonly id: string;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
}

export interface SegmentSummary {
  readonly segments: readonly SegmentLine[];
  readonly abc: readonly SegmentLine[];
}

/** Who the customers are: segments beside them and on a sheet of their own. */
export const segmentRun: RunCommand<"segment", SegmentSettings, SegmentSummary> = {
  id: "segment",
  async prepare(task, progress) {
    const { language } = task;
    const orders = await readOrders(task, progress);
    const { read } = orders;
    if (!orders.tables) return { read };
    const { descriptions } = orders;
    await progress("report", 0);
    return {
      read,
      found: {
        plan: segmentPlan(orders, (key, params) => say(language, key, params)),
        counts: countsOf(orders),
        leftOut: leftOutOf(descriptions),
        links: linksOf(descriptions),
        summary: { segments: segmentLines(descriptions), abc: abcLines(descriptions) },
        sheetKey: "segments",
        results: () => segmentResults(orders),
      },
    };
  },
  again: (settings) => settings,
};
