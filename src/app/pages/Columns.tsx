import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Corrections, Recognition } from "../../core/table/recognition";
import type { TableKind } from "../../core/table/roles";
import { KindColumns } from "../parts/KindColumns";
import { PageTitle } from "../parts/PageTitle";
import { Questions } from "../parts/Questions";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  done: { alignSelf: "flex-start" },
});

const kinds: readonly TableKind[] = ["customers", "orders", "products"];

interface ColumnsProps {
  readonly recognition: Recognition;
  readonly corrections: Corrections;
  readonly onCorrected: (corrections: Corrections) => void;
  readonly onBack: () => void;
}

/** Which sheet is what and which heading plays which role; each can be put right on the spot. */
export function Columns({ recognition, corrections, onCorrected, onBack }: ColumnsProps) {
  const styles = useStyles();
  const words = useWords();
  const { questions } = recognition;
  return (
    <div className={styles.page}>
      <PageTitle title={words.say("columns.title")} onBack={onBack} />
      <Body1>{words.say("columns.intro")}</Body1>
      {questions.length > 0 && (
        <Questions
          key={JSON.stringify(questions)}
          questions={questions}
          corrections={corrections}
          onAnswered={onCorrected}
        />
      )}
      {kinds.map((kind) => (
        <KindColumns
          key={kind}
          kind={kind}
          recognition={recognition}
          corrections={corrections}
          onCorrected={onCorrected}
        />
      ))}
      <Button
        className={styles.done}
        appearance={questions.length ? "secondary" : "primary"}
        onClick={onBack}
      >
        {words.say("columns.done")}
      </Button>
    </div>
  );
}
