import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { GivenFile } from "../../commands/runCommand";
import type { RunRequest, Secrets, Session } from "../../commands/session";
import { InputError } from "../../core/errors";
import type { Corrections } from "../../core/table/recognition";
import type { PaneHost } from "../paneHost";
import { Failure } from "../parts/Failure";
import { PageTitle } from "../parts/PageTitle";
import { Passphrase } from "../parts/Passphrase";
import { ProgressView } from "../parts/ProgressView";
import { Questions } from "../parts/Questions";
import { Result } from "../parts/Result";
import { Step } from "../parts/Step";
import { Understood } from "../parts/Understood";
import { changedCells, WhatWillBeWritten, Written } from "../parts/WhatWillBeWritten";
import type { RunState } from "../run/runState";
import { type Run, useRun } from "../run/useRun";
import { runFaces } from "../runs";
import type { RunFace } from "../runs/runFace";
import { applyCourse, prepareCourse } from "../task/remaining";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  ending: { outlineStyle: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  /** In sight however long the preview is, down to the edge of the pane, whose padding it covers. */
  decision: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface RunPageProps {
  readonly session: Session;
  readonly request: RunRequest;
  readonly onSettings: (settings: RunRequest["settings"]) => void;
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly host: PaneHost;
  readonly onCorrected: (corrections: Corrections) => void;
  readonly onColumns: () => void;
  readonly onBack: () => void;
}

/** One run on one page that fills downwards: understood, what will be written, writing, done. */
export function RunPage({
  session,
  request,
  onSettings,
  onFiles,
  host,
  onCorrected,
  onColumns,
  onBack,
}: RunPageProps) {
  const words = useWords();
  const styles = useStyles();
  // Which settings and summary belong to which command is what the registry says.
  const face = runFaces[request.command] as RunFace;
  const files = request.files ?? noFiles;
  const isComplete = face.isComplete?.(request.settings, files) ?? true;
  const { ready, asks, setPassphrase } = usePassphrase(request, face);
  const run = useRun(session, isComplete ? ready : undefined, () => host.workbookChanged());
  const { state } = run;
  const [secrets, setSecrets] = useState<Secrets>({});
  /** From the form into the write, and out of sight. */
  const write = () => {
    run.write(secrets);
    setSecrets({});
  };
  const choices = { settings: request.settings, onSettings, files, onFiles };
  const shown =
    state.step === "preparing" ? state.former : state.step === "ready" ? state.preview : undefined;
  const isOpen = shown?.summary !== undefined && (face.isOpen?.(shown.summary) ?? false);
  const showsChoices = shown?.summary !== undefined || (state.step === "failed" && state.work === "prepare");
  // Who changes a choice stays at it: only what was prepared first takes the focus.
  const wasShown = useRef(false);
  useEffect(() => {
    if (state.step === "preparing") wasShown.current = state.former !== undefined;
  }, [state]);
  const title = <PageTitle title={words.say(`home.${request.command}.title`)} onBack={onBack} />;
  if (!isComplete)
    return (
      <div className={styles.page}>
        {title}
        {face.Choices && <face.Choices {...choices} />}
      </div>
    );
  const isRefused = state.step === "failed" && isForPassphrase(state.error);
  if (!ready)
    return (
      <div className={styles.page}>
        {title}
        <Passphrase onGiven={setPassphrase} />
      </div>
    );
  return (
    <div className={styles.page}>
      {title}
      {asks && isRefused && <Passphrase onGiven={setPassphrase} />}
      {state.step === "asking" && (
        <Step title={words.say("question.title")} takesFocus>
          <Questions
            questions={state.preview.recognition.questions}
            corrections={request.corrections}
            onAnswered={onCorrected}
          />
        </Step>
      )}
      {(shown || state.step === "writing") && (
        <Understood
          preview={state.step === "writing" ? state.preview : shown!}
          onColumns={onColumns}
          canCorrect={state.step === "ready"}
        />
      )}
      {showsChoices && face.Choices && (
        <face.Choices {...choices} {...(shown?.summary && { summary: shown.summary })} />
      )}
      {shown?.summary && face.Findings && (
        <face.Findings
          {...choices}
          summary={shown.summary}
          preview={shown}
          ask={async (query) => session.ask(request.command, query)}
          secrets={secrets}
          onSecrets={setSecrets}
          onShow={({ sheet, ...cell }) => host.showSheet(sheet, cell)}
        />
      )}
      {state.step === "preparing" && (
        <Step title={words.say(shown ? "run.willWrite" : "run.understood")}>
          <ProgressView
            course={prepareCourse}
            reached={state.reached}
            startedMs={state.startedMs}
            onCancel={run.cancel}
          />
        </Step>
      )}
      {((state.step === "ready" && !isOpen) || state.step === "writing") && (
        <Step
          title={words.say("run.willWrite")}
          isDone={state.step === "writing"}
          takesFocus={state.step === "ready" && !wasShown.current}
        >
          <WhatWillBeWritten preview={state.preview} />
          {state.step === "ready" && (
            <Decision
              onWrite={write}
              isLacking={face.isLacking?.(request.settings, secrets) ?? false}
              state={state}
              onBack={onBack}
            />
          )}
        </Step>
      )}
      {state.step === "writing" && (
        <Step title={words.say("run.writing")} takesFocus>
          <ProgressView
            course={applyCourse}
            reached={state.reached}
            startedMs={state.startedMs}
            onCancel={run.cancel}
          />
        </Step>
      )}
      {(state.step === "done" || state.step === "undoing") && (
        <>
          <Written preview={state.outcome.preview} />
          <Result
            outcome={state.outcome}
            isUndoing={state.step === "undoing"}
            onShow={(sheet) => host.showSheet(sheet)}
            onUndo={() => run.undo()}
          />
        </>
      )}
      <Ending run={run} onColumns={onColumns} onBack={onBack} />
    </div>
  );
}

const noFiles: readonly GivenFile[] = [];

/** The request with the passphrase that its preparation needs; undefined until there is one. It lives on this page only. */
function usePassphrase(request: RunRequest, { asksPassphrase }: RunFace) {
  const [passphrase, setPassphrase] = useState<string>();
  const ready = useMemo(() => {
    if (passphrase === undefined) return asksPassphrase === true ? undefined : request;
    return { ...request, secrets: { passphrase } };
  }, [request, passphrase, asksPassphrase]);
  return { ready, asks: asksPassphrase !== undefined, setPassphrase };
}

const isForPassphrase = (error: unknown) =>
  error instanceof InputError &&
  (error.code === "vault.passphrase" || error.code === "vault.passphraseNeeded");

/** The one button that writes, while there is something to write. */
function Decision({
  onWrite,
  isLacking,
  state,
  onBack,
}: {
  onWrite: () => void;
  isLacking: boolean;
  state: Extract<RunState, { step: "ready" }>;
  onBack: () => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const isNothing = changedCells(state.preview) === 0;
  return (
    <div className={mergeClasses(styles.buttons, styles.decision)}>
      {isNothing ? (
        <Button appearance="primary" onClick={onBack}>
          {words.say("pane.home")}
        </Button>
      ) : (
        <Button appearance="primary" onClick={onWrite} disabledFocusable={isLacking}>
          {words.say("run.write")}
        </Button>
      )}
    </div>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();

/** How a run ends otherwise: undone, stopped or failed, and what can be done then. */
function Ending({ run, onColumns, onBack }: { run: Run; onColumns: () => void; onBack: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { state } = run;
  if (state.step === "failed") {
    const retry = { label: words.say("pane.retry"), onClick: run.prepare };
    const columns = { label: words.say("run.correct"), onClick: onColumns };
    const isInput = state.error instanceof InputError;
    return <Failure error={state.error} actions={isInput ? [columns, retry] : [retry]} />;
  }
  if (state.step !== "undone" && state.step !== "cancelled") return null;
  const text = words.say(state.step === "undone" ? "run.undone" : "run.cancelled");
  return (
    <>
      <div ref={focus} role="status" tabIndex={-1} className={styles.ending}>
        <MessageBar intent={state.step === "undone" ? "success" : "info"} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onBack}>
          {words.say("pane.home")}
        </Button>
        <Button onClick={run.prepare}>{words.say("home.again")}</Button>
      </div>
    </>
  );
}
