import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Counts } from "../../commands/runCommand";
import type { Overview } from "../../commands/session";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";

const useStyles = makeStyles({
  line: {
    justifyContent: "space-between",
    textAlign: "start",
    width: "100%",
    minHeight: "40px",
    paddingInline: tokens.spacingHorizontalM,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** The one line of what was recognised; a click opens the columns. */
export function HeadLine({ overview, onOpen }: { overview: Overview; onOpen: () => void }) {
  const words = useWords();
  const questions = overview.recognition.questions.length;
  const facts = questions
    ? words.say("head.questions", { count: questions })
    : factsOf(overview.counts, overview.lastOrderDay, words);
  return (
    <Button
      className={useStyles().line}
      appearance="subtle"
      icon={<ChevronRightRegular />}
      iconPosition="after"
      aria-label={words.say("head.open", { facts })}
      onClick={onOpen}
    >
      {facts}
    </Button>
  );
}

/** «612 клиентов · 6 048 заказов · по 31.10.2026» */
export function factsOf(counts: Counts, lastOrderDay: number | undefined, words: Words): string {
  return [
    words.say("head.customers", { count: counts.customers }),
    words.say("head.orders", { count: counts.orders }),
    ...(lastOrderDay === undefined ? [] : [words.say("head.until", { day: words.day(lastOrderDay) })]),
  ].join(" · ");
}
