/** What Segment finds out besides, where it is asked to. */
import type { Figures, Missing } from "../../core/metrics/figures";
import type { Progress } from "../../core/progress";
import type { OwnFigures } from "../../core/reports/segmentsInput";
import { type SegmentId, segments } from "../../core/segments/classify";
import {
  type CustomerColumnId,
  customerColumns,
  requestedColumns,
} from "../../core/segments/customerColumns";
import { type SegmentOverview, segmentOverview } from "../../core/segments/overview";
import { checkOwnSegments } from "../../core/segments/own/checkRule";
import { matching, ownFigures } from "../../core/segments/own/matching";
import type { OwnSegment } from "../../core/segments/own/rule";
import { type RuleColumns, ruleColumns } from "../../core/segments/own/ruleColumns";
import type { SegmentFacts } from "../../core/segments/segment";
import { customerFacts } from "../customers/customerFacts";
import type { OrdersBook } from "../customers/readOrders";
import type { Task } from "../runCommand";
import { segmentColumns } from "./columns";
import type { SegmentSettings } from "./segmentSettings";

export interface Further {
  readonly facts: SegmentFacts;
  /** Those asked for that are not written anyway and can be computed, in the order of the list to choose from. */
  readonly columns: readonly FurtherColumn[];
  readonly notComputed: readonly { readonly id: CustomerColumnId; readonly why: Missing }[];
  readonly overviews: readonly SegmentOverview[];
  readonly own: readonly OwnFigures[];
  /** The first own segment of each customer; absent without own segments. */
  readonly ownColumn?: Exclude<Figures, Missing>;
}

export interface FurtherColumn {
  readonly id: CustomerColumnId;
  readonly unit: (typeof customerColumns)[number]["unit"];
  readonly figures: Exclude<Figures, Missing>;
}

/** Columns that Segment writes beside the customers without being asked. */
const always: ReadonlySet<string> = new Set(segmentColumns.map(({ key }) => key));

/** What there is to choose from besides. */
export const furtherIds = customerColumns.filter(({ id }) => !always.has(id));

/**
 * Columns, segments of the user's own, and what they are worth; nothing where nothing was asked for.
 *
 * @throws InputError `rules.…` for rules that do not fit these tables.
 */
export async function furtherOf(
  task: Pick<Task<unknown>, "book">,
  orders: OrdersBook,
  { columns = [], own = [], abcXyz = false }: SegmentSettings,
  progress: Progress,
): Promise<Further | undefined> {
  const asked = furtherIds.filter(({ id }) => columns.includes(id));
  if (asked.length === 0 && own.length === 0 && !abcXyz) return undefined;
  const wantsValue = columns.includes("valueClass") || JSON.stringify(own).includes('"valueClass"');
  const facts = await customerFacts(task, orders, wantsValue, progress);
  const found = await requestedColumns(
    asked.map(({ id }) => id),
    facts,
    {},
    progress,
  );
  const rules = ruleColumns(facts);
  const ownSegments = checkOwnSegments(own, rules);
  return {
    facts,
    columns: asked.flatMap(({ id, unit }) => {
      const figures = found.get(id)!;
      return figures.kind === "missing" ? [] : [{ id, unit, figures }];
    }),
    notComputed: asked.flatMap(({ id }) => {
      const figures = found.get(id)!;
      return figures.kind === "missing" ? [{ id, why: figures }] : [];
    }),
    overviews: asked.flatMap(({ id }) => (isSegment(id) ? (segmentOverview(id, facts) ?? []) : [])),
    own: ownSegments.map((segment) => worthOf(segment, rules, facts)),
    ...(ownSegments.length > 0 && { ownColumn: written(ownFigures(ownSegments, rules, facts.blank.length)) }),
  };
}

export const isSegment = (id: CustomerColumnId): id is SegmentId =>
  segments.some((segment) => segment.id === id);

function worthOf(
  { name, rule }: OwnSegment,
  rules: RuleColumns,
  { metrics, blank }: SegmentFacts,
): OwnFigures {
  const found = matching(rule, rules, blank.length);
  let customers = 0;
  let orders = 0;
  let revenue = 0;
  for (let row = 0; row < found.length; row++) {
    if (found[row] === 0 || blank[row] === 1) continue;
    customers++;
    orders += metrics.frequency[row];
    revenue += metrics.monetary[row];
  }
  return { name, rule, customers, orders, revenue };
}

function written(figures: Figures): Exclude<Figures, Missing> {
  if (figures.kind === "missing") throw new Error("own segments are texts");
  return figures;
}
