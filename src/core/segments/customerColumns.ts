/** Every figure and class that can stand as a column beside the customers. */
import type { MetricId } from "../metrics/compute";
import type { ColumnDescription, Figures } from "../metrics/figures";
import { type FurtherMetricId, furtherMetrics } from "../metrics/further/furtherFigures";
import * as standing from "../metrics/index";
import type { Metric } from "../metrics/metric";
import { type Progress, silent } from "../progress";
import { classify, isClassified, type SegmentId, type SettingsBySegment, segments } from "./classify";
import type { SegmentFacts } from "./segment";

export type CustomerColumnId = MetricId | FurtherMetricId | SegmentId;

interface ColumnMaker extends ColumnDescription {
  readonly id: CustomerColumnId;
  figures(facts: SegmentFacts, settings: SettingsBySegment): Figures;
}

const makers: readonly ColumnMaker[] = [
  ...Object.values(standing).map(standingColumn),
  ...furtherMetrics.map(furtherColumn),
  ...segments.map(segmentColumn),
];

const byId = new Map<string, ColumnMaker>(makers.map((maker) => [maker.id, maker]));

/** What there is to choose from: metrics first, then segments. */
export const customerColumns: readonly (ColumnDescription & { readonly id: CustomerColumnId })[] = makers;

export const isCustomerColumn = (id: string): id is CustomerColumnId => byId.has(id);

/**
 * One column by its id; `missing` with the reason where these tables do not allow it.
 *
 * @throws InputError for settings of the segment that are none.
 */
export function customerFigures(
  id: CustomerColumnId,
  facts: SegmentFacts,
  settings: SettingsBySegment = {},
): Figures {
  return byId.get(id)!.figures(facts, settings);
}

/** Several columns in the order asked for. Pauses between two of them. */
export async function requestedColumns(
  ids: readonly CustomerColumnId[],
  facts: SegmentFacts,
  settings: SettingsBySegment = {},
  progress: Progress = silent,
): Promise<ReadonlyMap<CustomerColumnId, Figures>> {
  const columns = new Map<CustomerColumnId, Figures>();
  for (const [at, id] of ids.entries()) {
    await progress("metrics", at / ids.length);
    columns.set(id, customerFigures(id, facts, settings));
  }
  return columns;
}

function standingColumn({ id, unit }: Metric): ColumnMaker {
  const metric = id as MetricId;
  return {
    id: metric,
    unit,
    needs: [],
    figures: ({ metrics }) => ({ kind: "number", values: metrics[metric] }),
  };
}

function furtherColumn({ id, unit, needs }: ColumnDescription): ColumnMaker {
  const metric = id as FurtherMetricId;
  return {
    id: metric,
    unit,
    needs,
    figures: (facts) => facts.further(metric),
  };
}

function segmentColumn({ id, needs, classes, text }: (typeof segments)[number]): ColumnMaker {
  const segment = id as SegmentId;
  return {
    id: segment,
    unit: "class",
    needs,
    figures: (facts, settings) => {
      const result = classify(segment, facts, settings);
      return isClassified(result) ? { kind: "class", classOf: result.classOf, classes, text } : result;
    },
  };
}
