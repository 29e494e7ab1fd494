import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { DuplicatesSummary } from "../../../commands/duplicates/duplicatesRun";
import { useWords } from "../../words/WordsContext";
import { RowsSideBySide } from "./RowsSideBySide";
import { Waterfall } from "./Waterfall";

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, marginInline: 0 },
});

/** Customers in several rows with how sure it is; each unfolds into its rows and what speaks for every pair. */
export function ClusterList({ summary }: { readonly summary: DuplicatesSummary }) {
  const styles = useStyles();
  const words = useWords();
  const { clusters, customers, priorBits } = summary;
  if (clusters.length === 0) return <Body1>{words.say("duplicates.nothing")}</Body1>;
  const more = customers - clusters.length;
  return (
    <>
      <Accordion multiple collapsible aria-label={words.say("duplicates.clusters")}>
        {clusters.map(({ rows, probability, pairs }) => {
          const [first] = rows;
          return (
            <AccordionItem key={first!.index} value={first!.index}>
              <AccordionHeader as="h4" size="small" className={styles.header}>
                <span className={styles.title}>
                  <Badge appearance="tint" color={probability >= 0.99 ? "brand" : "warning"}>
                    {words.share(probability)}
                  </Badge>
                  {words.say("duplicates.cluster", { name: first!.name, count: rows.length })}
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <RowsSideBySide rows={rows} />
                {pairs.map((pair) => (
                  <Waterfall
                    key={pair.rows.map(({ index }) => index).join(" ")}
                    pair={pair}
                    priorBits={priorBits}
                  />
                ))}
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
      {more > 0 && <Caption1>{words.say("duplicates.more", { count: more })}</Caption1>}
    </>
  );
}
