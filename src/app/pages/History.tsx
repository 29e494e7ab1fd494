import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { RunRecord } from "../../commands/session";
import { PageTitle } from "../parts/PageTitle";
import { RunLine } from "../parts/RunLine";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface HistoryProps {
  readonly history: readonly RunRecord[];
  readonly onBack: () => void;
  readonly onUndo: (run: RunRecord) => void;
}

/** Every run the workbook remembers, newest first. */
export function History({ history, onBack, onUndo }: HistoryProps) {
  const words = useWords();
  return (
    <div className={useStyles().page}>
      <PageTitle title={words.say("history.title")} onBack={onBack} />
      {history.length === 0 && <Body1>{words.say("history.empty")}</Body1>}
      <div>
        {history.map((run, index) => (
          <RunLine key={run.id} run={run} isNewest={index === 0} onUndo={() => onUndo(run)} />
        ))}
      </div>
    </div>
  );
}
