import { useMemo, useRef, useState } from "react";
import type { GivenFile } from "../commands/runCommand";
import type { RunId, SettingsOf } from "../commands/runs";
import type { RunRequest, Session } from "../commands/session";
import type { Corrections } from "../core/table/recognition";
import type { Language } from "../i18n";
import type { Errand } from "./errand";
import { Columns } from "./pages/Columns";
import { History } from "./pages/History";
import { Home, HomeWhileReading } from "./pages/Home";
import type { Page } from "./pages/pages";
import { RunPage } from "./pages/RunPage";
import { Settings } from "./pages/Settings";
import { Start } from "./pages/Start";
import { UndoPage } from "./pages/UndoPage";
import type { PaneHost } from "./paneHost";
import { Failure } from "./parts/Failure";
import { PaneFrame } from "./parts/PaneFrame";
import { ProgressView } from "./parts/ProgressView";
import { runFaces } from "./runs";
import { prepareCourse } from "./task/remaining";
import { type OverviewState, useOverview } from "./useOverview";
import { useWords } from "./words/WordsContext";

interface PaneProps {
  readonly session: Session;
  readonly host: PaneHost;
  readonly onLanguage: (language: Language) => void;
  /** Another number whenever the workbook has changed: what is shown is read anew. */
  readonly revision: number;
  /** What was asked for outside the pane last. */
  readonly errand?: Errand;
}

/** What the user chose for each command since the workbook was opened. */
type Chosen = { readonly [Id in RunId]?: SettingsOf<Id> };

/** What the user handed over for each command. */
type Handed = { readonly [Id in RunId]?: readonly GivenFile[] };

/** The pane of an open workbook. A new workbook is a new pane: give it a key. */
export function Pane({ session, host, onLanguage, revision, errand }: PaneProps) {
  const words = useWords();
  const [page, setPage] = useState<Page>("home");
  const [turnedTo, setTurnedTo] = useState<Errand>();
  const [corrections, setCorrections] = useState<Corrections>({});
  const [asOfDay, setAsOfDay] = useState<number>();
  const [command, setCommand] = useState<RunId>("segment");
  const [chosen, setChosen] = useState<Chosen>({});
  const [files, setFiles] = useState<Handed>({});
  const overview = useOverview(session, corrections, revision);
  const lastRuns = overview.state.step === "ready" ? overview.state.overview.lastRuns : undefined;
  // What a run has just written is remembered too: it is no reason to prepare that run anew.
  const begunWith = useRef<{ command: RunId; settings: unknown }>(undefined);
  if (page !== "run") begunWith.current = undefined;
  else if (lastRuns && begunWith.current?.command !== command)
    begunWith.current = { command, settings: lastRuns[command]?.settings };
  const settings = chosen[command] ?? begunWith.current?.settings ?? runFaces[command].settings;
  const given = files[command];
  // The same settings read anew are no reason to prepare anew.
  const settingsText = JSON.stringify(settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: settingsText stands for settings
  const request = useMemo(
    () =>
      ({
        command,
        settings,
        language: words.language,
        corrections,
        ...(asOfDay === undefined ? {} : { asOfDay }),
        ...(given && { files: given }),
        // Which settings belong to which command is what the registry says.
      }) as RunRequest,
    [command, settingsText, words.language, corrections, asOfDay, given],
  );
  const run = (id: RunId) => {
    setCommand(id);
    setPage("run");
  };
  const goHome = () => setPage("home");
  const undo = () => overview.undo(() => host.workbookChanged());

  if (errand && errand !== turnedTo) {
    setTurnedTo(errand);
    if (errand.kind === "run") run(errand.command);
    else setPage("undo");
  }
  if (page === "undo" && errand && errand.kind !== "run") return <UndoPage errand={errand} onBack={goHome} />;
  if (page === "run")
    return (
      <RunPage
        key={`${command} ${errand?.kind === "run" ? errand.number : 0}`}
        session={session}
        request={request}
        onSettings={(settings) => setChosen({ ...chosen, [command]: settings })}
        onFiles={(handed) => setFiles({ ...files, [command]: handed })}
        host={host}
        onCorrected={setCorrections}
        onColumns={() => setPage("columns")}
        onBack={goHome}
      />
    );
  const { state } = overview;
  if (state.step !== "ready") {
    const waiting = <Waiting state={state} onRetry={overview.reload} host={host} />;
    const isHome = page === "home" && state.step === "loading";
    return (
      <PaneFrame>{isHome ? <HomeWhileReading onRun={run}>{waiting}</HomeWhileReading> : waiting}</PaneFrame>
    );
  }
  switch (page) {
    case "columns":
      return (
        <Columns
          recognition={state.overview.recognition}
          corrections={corrections}
          onCorrected={setCorrections}
          onBack={goHome}
        />
      );
    case "history":
      return <History history={state.overview.history} onBack={goHome} onUndo={undo} />;
    case "settings":
      return (
        <Settings
          asOfDay={asOfDay}
          lastOrderDay={state.overview.lastOrderDay}
          onAsOfDay={setAsOfDay}
          onLanguage={onLanguage}
          onBack={goHome}
        />
      );
    default:
      return (
        <PaneFrame onPage={setPage}>
          {state.overview.recognition.sheets.some(({ kind }) => kind) ? (
            <Home overview={state.overview} onColumns={() => setPage("columns")} onRun={run} onUndo={undo} />
          ) : (
            <Start
              host={host}
              isOpen
              {...(state.overview.recognition.sheets.length ? { onColumns: () => setPage("columns") } : {})}
            />
          )}
        </PaneFrame>
      );
  }
}

interface WaitingProps {
  readonly state: Exclude<OverviewState, { step: "ready" }>;
  readonly onRetry: () => void;
  readonly host: PaneHost;
}

function Waiting({ state, onRetry, host }: WaitingProps) {
  const words = useWords();
  if (state.step === "loading")
    return <ProgressView course={prepareCourse} reached={state.reached} startedMs={state.startedMs} />;
  const actions = [
    { label: words.say("pane.retry"), onClick: onRetry },
    ...(host.openOwnFile ? [{ label: words.say("book.failed.other"), onClick: host.openOwnFile }] : []),
  ];
  return <Failure error={state.error} actions={actions} />;
}
