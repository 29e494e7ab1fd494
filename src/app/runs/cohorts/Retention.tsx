import { Body1 } from "@fluentui/react-components";
import type { CohortsSummary } from "../../../commands/cohorts/cohortsRun";
import { BarTable } from "../../charts/BarTable";
import { HeatTable } from "../../charts/HeatTable";
import { BigFigure } from "../../parts/BigFigure";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";

/** How many come back, on average and by the time of their first order. */
export function Retention({ summary }: { readonly summary: CohortsSummary }) {
  const words = useWords();
  const { unit, averageRetention, latest } = summary;
  const next = averageRetention[1];
  if (summary.cohorts === 0) return <Body1>{words.say("report.cohorts.none")}</Body1>;
  return (
    <>
      {next === undefined ? (
        <Body1>{words.say("report.cohorts.nothingLater")}</Body1>
      ) : (
        <BigFigure figure={words.share(next)} sentence={words.say(`cohorts.figure.${unit}`)} />
      )}
      {averageRetention.length > 1 && (
        <BarTable
          caption={words.say("report.cohorts.average.chart")}
          headings={[words.say(`report.cohorts.since.${unit}`), words.say("report.cohorts.retentionShare")]}
          rows={averageRetention.slice(1, mostPeriods).map((share, before) => ({
            key: String(before + 1),
            name: String(before + 1),
            value: share,
            figures: [words.share(share)],
          }))}
        />
      )}
      {latest.length > 1 && (
        <HeatTable
          caption={words.say("report.cohorts.retention")}
          corner={words.say(`report.cohorts.cohort.${unit}`)}
          headings={Array.from({ length: shownSince(latest) }, (_, since) => String(since + 1))}
          rows={latest.map(({ startDay, retention }) => ({
            key: String(startDay),
            name: cohortName(startDay, unit, words),
            shares: retention.slice(1, mostSince + 1),
          }))}
        />
      )}
    </>
  );
}

const mostPeriods = 13;
/** Periods since the first order that fit beside each other in the pane. */
const mostSince = 6;

const shownSince = (latest: CohortsSummary["latest"]) =>
  Math.min(mostSince, Math.max(0, ...latest.map(({ retention }) => retention.length - 1)));

function cohortName(startDay: number, unit: CohortsSummary["unit"], words: Words): string {
  const date = new Date(startDay * 86_400_000);
  const month = date.getUTCMonth();
  const year = String(date.getUTCFullYear());
  if (unit === "quarter") {
    return words.say("report.cohorts.name.quarter", { quarter: Math.floor(month / 3) + 1, year });
  }
  return words.say("report.cohorts.name.month", { year, month: String(month + 1).padStart(2, "0") });
}
