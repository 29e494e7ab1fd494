import { Body1, Caption1, makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import type { CardSummary } from "../../../commands/card/cardRun";
import { BarTable } from "../../charts/BarTable";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  plain: { margin: 0 },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Who the customer is, why, and what they buy. The sheet has all the rest. */
export function Card({ card }: { readonly card: CardSummary }) {
  const styles = useStyles();
  const words = useWords();
  const { name, orders, revenue, recencyDays, details, classes, products } = card;
  return (
    <section className={styles.card}>
      <Subtitle1 as="h3" className={styles.plain}>
        {name}
      </Subtitle1>
      <Body1>
        {orders === 0
          ? words.say("report.customerCard.noOrders")
          : words.say("report.customerCard.lead", { count: orders, revenue, recency: recencyDays })}
      </Body1>
      {details.length > 0 && (
        <dl className={styles.facts}>
          {details.map(({ role, value, isDay }) => (
            <Fact
              key={role}
              label={words.say(`role.${role}`)}
              value={typeof value === "string" ? value : isDay ? words.day(value) : words.number(value)}
            />
          ))}
        </dl>
      )}
      <Subtitle2 as="h4" className={styles.plain}>
        {words.say("report.customerCard.classes")}
      </Subtitle2>
      <dl className={styles.facts}>
        {classes.map((line) => (
          <Fact
            key={line.id}
            label={words.say(`metric.${line.id}`)}
            value={words.say(line.class)}
            why={words.say(line.why.key, line.why.params)}
          />
        ))}
      </dl>
      {products.length > 0 && (
        <BarTable
          caption={words.say("report.customerCard.products")}
          headings={[
            words.say("dimension.product"),
            words.say("report.column.times"),
            words.say("report.column.revenue"),
          ]}
          rows={products.map((product) => ({
            key: product.name,
            name: product.name,
            value: product.revenue,
            figures: [words.number(product.times), words.money(product.revenue)],
          }))}
        />
      )}
    </section>
  );
}

function Fact({ label, value, why }: { label: string; value: string; why?: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {value}
        {why !== undefined && <Caption1 className={styles.why}>{why}</Caption1>}
      </dd>
    </>
  );
}
