import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnswersView } from "../../../commands/duplicates/duplicatesRun";
import type { ShownPair } from "../../../commands/duplicates/shownRows";
import type { Answer } from "../../../core/matches/learn/answers";
import type { StoredAnswer } from "../../../core/merges/rowIdentity";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";
import { RowsSideBySide } from "./RowsSideBySide";
import { Waterfall } from "./Waterfall";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  apply: { alignSelf: "flex-start" },
});

interface Given {
  readonly a: number;
  readonly b: number;
  readonly answer: Answer;
  readonly stored: StoredAnswer;
}

const answers: readonly Answer[] = ["same", "different", "unsure"];

/** Asks about the most doubtful pair, learns from the answer at once, and stops when no answer would change anything. */
export function Asking({
  summary,
  settings,
  onSettings,
  ask,
}: Pick<FoundProps<"duplicates">, "summary" | "settings" | "onSettings" | "ask">) {
  const styles = useStyles();
  const words = useWords();
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [view, setView] = useState<AnswersView>();
  const [isAsking, setAsking] = useState(false);
  const question = view ? view.question : summary.question;
  if (!question && given.length === 0) return null;

  async function say(pair: ShownPair, answer: Answer): Promise<void> {
    const [one, other] = pair.rows;
    const all = [
      ...given,
      { a: one.index, b: other.index, answer, stored: { rows: pair.identities, answer } },
    ];
    setGiven(all);
    setAsking(true);
    setView(await ask({ answers: all.map(({ a, b, answer: said }) => ({ a, b, answer: said })) }));
    setAsking(false);
  }

  return (
    <div className={styles.card}>
      <Subtitle2 as="h4" className={styles.title}>
        {words.say("duplicates.question")}
      </Subtitle2>
      {question ? (
        <>
          <RowsSideBySide rows={question.rows} />
          <Caption1>
            {words.say("duplicates.question.now", { probability: words.share(question.probability) })}
          </Caption1>
          <div className={styles.buttons}>
            {answers.map((answer) => (
              <Button key={answer} disabled={isAsking} onClick={() => void say(question, answer)}>
                {words.say(`duplicates.${answer}`)}
              </Button>
            ))}
          </div>
          <Waterfall pair={question} priorBits={summary.priorBits} />
        </>
      ) : (
        <Body1>{words.say("duplicates.enough")}</Body1>
      )}
      {view && (
        <>
          <Caption1 role="status">
            {words.say("duplicates.answered", { count: given.length, pairs: view.pairs })}
          </Caption1>
          <Button
            appearance="primary"
            className={styles.apply}
            disabled={isAsking}
            onClick={() =>
              onSettings({
                ...settings,
                answers: [...(settings.answers ?? []), ...given.map(({ stored }) => stored)],
              })
            }
          >
            {words.say("duplicates.apply")}
          </Button>
        </>
      )}
    </div>
  );
}
