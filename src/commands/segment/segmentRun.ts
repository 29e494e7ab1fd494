import type { CustomerColumnId } from "../../core/segments/customerColumns";
import { segmentFacts } from "../../core/segments/segmentFacts";
import { say } from "../../i18n";
import { readOrders } from "../customers/readOrders";
import { abcLines, countsOf, leftOutOf, linksOf, segmentLines } from "../describe";
import type { RunCommand } from "../runCommand";
import { type Further, furtherIds, furtherOf, isSegment } from "./further";
import { classesNow, keptAfter, keptClasses } from "./keptClasses";
import { segmentPlan } from "./plan";
import { segmentResults } from "./results";
import { ruleAnswers, type SegmentAnswer, type SegmentQuery } from "./ruleAnswers";
import { type SegmentSettings, settingsNow } from "./segmentSettings";
import { withSteadyClasses } from "./steadyClasses";

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
  /** Segments of the user's own by name; a customer may be in several. */
  readonly own: readonly SegmentLine[];
  readonly notComputed: Further["notComputed"];
  /** Columns to choose from besides those that are always written. */
  readonly offered: readonly OfferedColumn[];
  /** The settings with what the workbook remembered. */
  readonly settings: SegmentSettings;
}

export interface OfferedColumn {
  readonly id: CustomerColumnId;
  readonly isSegment: boolean;
}

/** Who the customers are: segments beside them and on a sheet of their own. */
export const segmentRun: RunCommand<"segment", SegmentSettings, SegmentSummary, SegmentQuery, SegmentAnswer> =
  {
    id: "segment",
    async prepare(task, progress) {
      const { language } = task;
      const book = await readOrders(task, progress);
      const { read } = book;
      if (!book.tables) return { read };
      const { names } = book.ground;
      const settings = settingsNow(names, task.settings);
      const former = keptClasses(names);
      const orders = withSteadyClasses(book, former, settings);
      const { descriptions } = orders;
      const kept = keptAfter(classesNow(descriptions), descriptions.asOfDay, former);
      const further = await furtherOf(task, orders, settings, progress);
      await progress("report", 0);
      return {
        read,
        found: {
          plan: segmentPlan(orders, { further, settings, kept }, (key, params) => say(language, key, params)),
          counts: countsOf(orders),
          leftOut: leftOutOf(descriptions),
          links: linksOf(descriptions),
          summary: {
            segments: segmentLines(descriptions),
            abc: abcLines(descriptions),
            own: (further?.own ?? []).map(({ name, rule: _, ...figures }) => ({ id: name, ...figures })),
            notComputed: further?.notComputed ?? [],
            offered: furtherIds.map(({ id }) => ({ id, isSegment: isSegment(id) })),
            settings,
          },
          sheetKey: "segments",
          remembers: settings,
          results: () => segmentResults(orders, further),
          answer: ruleAnswers(() => further?.facts ?? segmentFacts(orders.tables, descriptions)),
        },
      };
    },
    again: (settings) => settings,
  };
