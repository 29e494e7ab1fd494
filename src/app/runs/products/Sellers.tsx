import { Body1, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ProductsSummary } from "../../../commands/products/productsRun";
import { missingText } from "../../../core/reports/missingText";
import { BarTable } from "../../charts/BarTable";
import { BigFigure } from "../../parts/BigFigure";
import { useWords } from "../../words/WordsContext";

/** The products that bring most, those that bring nothing, and what is bought together. */
export function Sellers({ summary }: { readonly summary: ProductsSummary }) {
  const words = useWords();
  const { nothing, best, productCount, largest, causes, pairs } = summary;
  if (nothing) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>
          {words.say("report.products.nothing")}: {missingText(nothing, words.say)}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      {best.count > 0 ? (
        <BigFigure
          figure={words.number(best.count)}
          sentence={words.say("products.figure", {
            count: best.count,
            total: productCount,
            share: Math.round(best.share * 100),
          })}
        />
      ) : (
        <Body1>{words.say("report.products.noRevenue")}</Body1>
      )}
      <BarTable
        caption={words.say("products.largest")}
        headings={[words.say("dimension.product"), words.say("product.revenue")]}
        rows={largest.map(({ name, revenue }, place) => ({
          key: String(place),
          name,
          value: revenue,
          figures: [words.money(whole(revenue))],
        }))}
      />
      {causes.length > 0 && (
        <BarTable
          caption={words.say("report.products.unprofitable")}
          headings={[words.say("report.column.cause"), words.say("products.count")]}
          rows={causes.map(({ cause, products }) => ({
            key: cause,
            name: words.say(`loss.${cause}`),
            value: products,
            figures: [words.number(products)],
          }))}
        />
      )}
      {pairs.length > 0 && (
        <BarTable
          caption={words.say("report.products.together")}
          headings={[words.say("report.column.buyersOf"), words.say("report.column.confidence")]}
          rows={pairs.map(({ one, other, confidence }, place) => ({
            key: String(place),
            name: `${one} → ${other}`,
            value: confidence,
            figures: [words.share(confidence)],
          }))}
        />
      )}
    </>
  );
}

/** Cents say nothing beside thousands. */
const whole = (money: number) => (Math.abs(money) >= 1000 ? Math.round(money) : money);
