import { Body1, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ValueSummary } from "../../../commands/value/valueRun";
import type { HoldOut } from "../../../core/value/holdOut";
import { mostRepeats } from "../../../core/value/mostRepeats";
import { BarTable } from "../../charts/BarTable";
import { BigFigure } from "../../parts/BigFigure";
import { useWords } from "../../words/WordsContext";

/** What all customers will bring, how far that can be trusted, and who is still here. */
export function Expected({ summary }: { readonly summary: ValueSummary }) {
  const words = useWords();
  const { totalValue, horizonDays, holdOut, bands, bins, obstacles } = summary;
  const hasEstimate = summary.totalOrders.expected > 0;
  return (
    <>
      {hasEstimate ? (
        <BigFigure
          figure={words.money(whole(totalValue.expected))}
          sentence={words.say("value.figure", { count: horizonDays })}
        />
      ) : (
        <Body1>{words.say("value.none")}</Body1>
      )}
      {hasEstimate && holdOut?.verdict !== "poor" && (
        <Body1>
          {words.say("value.range", {
            low: words.money(whole(totalValue.low)),
            high: words.money(whole(totalValue.high)),
          })}
        </Body1>
      )}
      {(["orders", "worth", "holdOut"] as const).map((part) => {
        const obstacle = obstacles[part];
        if (!obstacle) return null;
        return (
          <MessageBar key={part} layout="multiline">
            <MessageBarBody>
              {words.say(`value.part.${part}`)}: {words.say(`value.obstacle.${obstacle.id}`, obstacle.params)}
            </MessageBarBody>
          </MessageBar>
        );
      })}
      {holdOut && <Check holdOut={holdOut} />}
      {bands.some(({ customers }) => customers > 0) && (
        <BarTable
          caption={words.say("report.customerValue.bands")}
          headings={[
            words.say("report.customerValue.column.band"),
            words.say("report.column.customers"),
            words.say("report.customerValue.column.expectedMoney"),
          ]}
          rows={bands.map(({ id, customers, value }) => ({
            key: id,
            name: words.say(`report.customerValue.band.${id}`),
            value: customers,
            figures: [words.number(customers), words.money(whole(value))],
          }))}
        />
      )}
      {hasEstimate && bins.length > 0 && (
        <BarTable
          caption={words.say("report.customerValue.bins.chart")}
          headings={[
            words.say("report.customerValue.column.range"),
            words.say("report.column.customers"),
            words.say("report.customerValue.column.expectedMoney"),
          ]}
          rows={bins.map(({ from, to, customers, value }) => ({
            key: String(from),
            name:
              to === undefined
                ? words.say("report.range.from", { low: from })
                : words.say("report.range.between", { low: from, high: to }),
            value: customers,
            figures: [words.number(customers), words.money(whole(value))],
          }))}
        />
      )}
    </>
  );
}

/** What the estimate would have said earlier, beside what came. */
function Check({ holdOut }: { readonly holdOut: HoldOut }) {
  const words = useWords();
  const { predicted, actual, verdict } = holdOut;
  const error = Math.round((100 * Math.abs(predicted - actual)) / Math.max(actual, 1));
  const one = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 });
  return (
    <>
      <Body1>
        {words.say(`report.customerValue.check.${verdict}`, {
          predicted: Math.round(predicted),
          count: actual,
          error,
        })}
      </Body1>
      <BarTable
        caption={words.say("report.customerValue.check.chart")}
        headings={[
          words.say("report.customerValue.column.repeats"),
          words.say("report.customerValue.column.predicted"),
          words.say("report.customerValue.column.actual"),
        ]}
        rows={holdOut.groups
          .filter(({ customers }) => customers > 0)
          .map((group) => {
            const expected = group.predicted / group.customers;
            const came = group.actual / group.customers;
            return {
              key: String(group.repeats),
              name:
                group.repeats === mostRepeats
                  ? words.say("report.range.from", { low: mostRepeats })
                  : String(group.repeats),
              value: expected,
              second: came,
              figures: [one.format(expected), one.format(came)],
            };
          })}
      />
    </>
  );
}

/** Cents say nothing beside thousands. */
const whole = (money: number) => (Math.abs(money) >= 1000 ? Math.round(money) : money);
