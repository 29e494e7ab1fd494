import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MergeChoice } from "../../../commands/merge/offers";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";
import { OfferCard } from "./OfferCard";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  apply: { alignSelf: "flex-start" },
});

/** Customers to merge, each with what will be left; what is changed by hand is taken over at once for all. */
export function Offers({ summary, settings, onSettings }: FoundProps<"merge">) {
  const styles = useStyles();
  const words = useWords();
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const { offers, offerCount } = summary;
  if (offers.length === 0) return <Body1>{words.say("merge.nothing")}</Body1>;
  const former = new Map((settings.choices ?? []).map((choice) => [choice.offer, choice]));
  const more = offerCount - offers.length;
  return (
    <div className={styles.list}>
      <Subtitle2 as="h4" className={styles.title}>
        {words.say("merge.found")}
      </Subtitle2>
      {offers.map((offer) => (
        <OfferCard
          key={offer.key}
          offer={offer}
          choice={choices.get(offer.key) ?? former.get(offer.key) ?? { offer: offer.key }}
          onChoice={(choice) => setChoices(new Map([...choices, [offer.key, choice]]))}
        />
      ))}
      {more > 0 && <Caption1>{words.say("duplicates.more", { count: more })}</Caption1>}
      {choices.size > 0 && (
        <Button
          className={styles.apply}
          onClick={() => onSettings({ ...settings, choices: [...new Map([...former, ...choices]).values()] })}
        >
          {words.say("merge.applyHand")}
        </Button>
      )}
    </div>
  );
}
