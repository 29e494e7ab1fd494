import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Outcome } from "../../commands/session";
import { runFaces } from "../runs";
import type { RunFace } from "../runs/runFace";
import { useWords } from "../words/WordsContext";
import { Step } from "./Step";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ResultProps {
  readonly outcome: Outcome;
  readonly isUndoing: boolean;
  readonly onShow: (sheet: string) => void;
  readonly onUndo: () => void;
}

/** What the command has to tell, the way to its sheet and the way back. */
export function Result({
  outcome: { run, preview, reportSheet, afterwards },
  isUndoing,
  onShow,
  onUndo,
}: ResultProps) {
  const words = useWords();
  const face = runFaces[preview.command] as RunFace;
  return (
    <Step title={words.say("run.done")} isDone takesFocus>
      {preview.summary && (
        <face.Result
          summary={preview.summary}
          preview={preview}
          {...(afterwards !== undefined && { afterwards })}
        />
      )}
      <div className={useStyles().buttons}>
        {reportSheet !== undefined && (
          <Button appearance="primary" onClick={() => onShow(reportSheet)} disabled={isUndoing}>
            {words.say("run.openSheet", { sheet: reportSheet })}
          </Button>
        )}
        {run.canUndo && (
          <Button icon={<ArrowUndoRegular />} onClick={onUndo} disabled={isUndoing}>
            {words.say("run.undo")}
          </Button>
        )}
      </div>
    </Step>
  );
}
