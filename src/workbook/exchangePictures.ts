import type { ContentPivot } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { Exchange } from "./exchange";
import { movedChart, movedPivot } from "./moved";

/** Charts follow their cells, come and go; known by their names. */
export function exchangeCharts({ sheet, former, next }: Exchange): Edit[] {
  const before = (former.record?.charts ?? []).map((chart) => movedChart(chart, former.origin));
  const after = (next.record?.charts ?? []).map((chart) => movedChart(chart, next.origin));
  return [
    ...before
      .filter(({ name }) => !after.some((chart) => chart.name === name))
      .map((chart): Edit => ({ edit: "removeChart", sheet, chart })),
    ...after.map((chart): Edit => {
      const same = before.find(({ name }) => name === chart.name);
      return same
        ? { edit: "changeChart", sheet, before: same, after: chart }
        : { edit: "addChart", sheet, chart };
    }),
  ];
}

/** Pivots that go, and those that move: they come again when the cells below them are as they are to be. */
export function removedPivots(exchange: Exchange): Edit[] {
  const { before, after } = pivotsOf(exchange);
  return before
    .filter((pivot) => !after.some((one) => staysPut(pivot, one)))
    .map((pivot): Edit => ({ edit: "removePivot", sheet: exchange.sheet, pivot }));
}

/** A pivot that has nothing new to show is left alone: it would be computed anew for nothing. */
export function exchangePivots(exchange: Exchange): Edit[] {
  const { sheet, refreshPivots } = exchange;
  const { before, after } = pivotsOf(exchange);
  return after.flatMap((pivot): Edit[] => {
    const same = before.find((one) => staysPut(one, pivot));
    if (!same) return [{ edit: "addPivot", sheet, pivot }];
    const isSame = JSON.stringify(same) === JSON.stringify(pivot);
    return isSame && !refreshPivots ? [] : [{ edit: "changePivot", sheet, before: same, after: pivot }];
  });
}

function pivotsOf({ former, next }: Exchange) {
  return {
    before: (former.record?.pivots ?? []).map((pivot) => movedPivot(pivot, former.origin)),
    after: (next.record?.pivots ?? []).map((pivot) => movedPivot(pivot, next.origin)),
  };
}

const staysPut = (one: ContentPivot, other: ContentPivot) =>
  one.name === other.name &&
  one.area.firstRow === other.area.firstRow &&
  one.area.firstColumn === other.area.firstColumn;
