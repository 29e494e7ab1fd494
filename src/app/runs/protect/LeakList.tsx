import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Leak } from "../../../core/protection/leak";
import type { TextKey } from "../../../i18n";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  meter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  remedy: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** The protection meter: each way out that is open, and what would close it. */
export function LeakList({ leaks }: { leaks: readonly Leak[] }) {
  const words = useWords();
  const styles = useStyles();
  const title = useId();
  if (leaks.length === 0) return <Caption1>{words.say("protect.leaks.honest")}</Caption1>;
  return (
    <section className={styles.meter} aria-labelledby={title}>
      <Body1Strong id={title}>{words.say("protect.leaks")}</Body1Strong>
      <ul className={styles.list}>
        {leaks.map(({ id, params }) => (
          <li key={`${id} ${JSON.stringify(params)}`}>
            <Body1>{words.say(`leak.${id}` as TextKey, params)}</Body1>
            <Caption1 className={styles.remedy}>{words.say(`leak.${id}.remedy` as TextKey, params)}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.remedy}>{words.say("protect.leaks.honest")}</Caption1>
    </section>
  );
}
