import { makeStyles, tokens } from "@fluentui/react-components";
import type { DynamicsSummary } from "../../../commands/dynamics/summary";
import { capitalised, periodName } from "../../../core/reports/dynamics/periodName";
import { BarTable } from "../../charts/BarTable";
import { BigFigure } from "../../parts/BigFigure";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";
import { ForecastPicture } from "./ForecastPicture";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** How sales moved, what is expected and why they changed: pictures with their numbers. */
export function Sales({ summary }: { readonly summary: DynamicsSummary }) {
  const styles = useStyles();
  const words = useWords();
  const name = (period: number) => capitalised(periodName(period, summary.unit, words.say));
  const { sales, forecast, bridge } = summary;
  return (
    <div className={styles.list}>
      <LastPeriod summary={summary} words={words} />
      {sales.length > 0 && (
        <BarTable
          caption={words.say("report.dynamics.chart.revenue")}
          headings={[
            words.say("report.dynamics.column.period"),
            words.say("report.column.revenue"),
            words.say("report.dynamics.column.yearBefore"),
          ]}
          rows={sales.slice(-shownPeriods).map(({ period, revenue, yearBefore }) => ({
            key: String(period),
            name: name(period),
            value: revenue,
            ...(yearBefore !== undefined && { second: yearBefore }),
            figures: [words.money(revenue), yearBefore === undefined ? "—" : words.money(yearBefore)],
          }))}
        />
      )}
      {forecast.length > 0 && (
        <div>
          <ForecastPicture summary={summary} nameOf={name} />
          <BarTable
            caption={words.say("report.dynamics.chart.forecast")}
            headings={[
              words.say("report.dynamics.column.period"),
              words.say("report.dynamics.column.forecast"),
              words.say("report.dynamics.column.low"),
              words.say("report.dynamics.column.high"),
            ]}
            rows={forecast.map(({ period, value, low, high }) => ({
              key: String(period),
              name: name(period),
              value,
              figures: [value, low, high].map(words.money),
            }))}
          />
        </div>
      )}
      {bridge && (
        <BarTable
          caption={words.say("report.dynamics.chart.bridge", {
            from: name(bridge.fromPeriod),
            to: name(bridge.toPeriod),
          })}
          headings={[words.say("report.dynamics.column.part"), words.say("report.dynamics.column.amount")]}
          rows={[
            { part: name(bridge.fromPeriod), amount: bridge.before },
            ...bridge.parts.map(({ part, amount }) => ({
              part: capitalised(words.say(`bridge.${part}`)),
              amount,
            })),
            { part: name(bridge.toPeriod), amount: bridge.after },
          ].map(({ part, amount }) => ({
            key: part,
            name: part,
            value: Math.abs(amount),
            figures: [words.money(amount)],
          }))}
        />
      )}
    </div>
  );
}

/** A year and the month it is compared with. */
const shownPeriods = 13;

/** The last complete period beside the year before. */
function LastPeriod({ summary: { sales, unit }, words }: { summary: DynamicsSummary; words: Words }) {
  const last = sales.findLast(({ isComplete }) => isComplete) ?? sales.at(-1);
  if (!last) return <BigFigure figure="0" sentence={words.say("report.dynamics.lead.noSales")} />;
  const period = periodName(last.period, unit, words.say);
  const { yearBefore = 0, revenue } = last;
  const share = yearBefore > 0 && last.isComplete ? revenue / yearBefore - 1 : Number.NaN;
  const side = Number.isNaN(share) ? "alone" : share < 0 ? "down" : "up";
  const percent = Math.round(Math.abs(share) * 100);
  return (
    <BigFigure
      figure={words.money(revenue)}
      sentence={words.say(`dynamics.figure.${side}`, { period, share: percent })}
    />
  );
}
