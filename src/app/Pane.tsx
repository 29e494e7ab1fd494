import { useMemo, useState } from "react";
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

/** The pane of an open workbook. A new workbook is a new pane: give it a key. */
export function Pane({ session, host, onLanguage, revision, errand }: PaneProps) {
  const words = useWords();
  const [page, setPage] = useState<Page>("home");
  const [turnedTo, setTurnedTo] = useState<Errand>();
  const [corrections, setCorrections] = useState<Corrections>({});
  const [asOfDay, setAsOfDay] = useState<number>();
  const overview = useOverview(session, corrections, revision);
  const request = useMemo<RunRequest>(
    () => ({
      command: "segment",
      language: words.language,
      corrections,
      ...(asOfDay === undefined ? {} : { asOfDay }),
    }),
    [words.language, corrections, asOfDay],
  );
  const goHome = () => setPage("home");
  const undo = () => overview.undo(() => host.workbookChanged());

  if (errand && errand !== turnedTo) {
    setTurnedTo(errand);
    setPage(errand.kind === "run" ? "run" : "undo");
  }
  if (page === "undo" && errand && errand.kind !== "run") return <UndoPage errand={errand} onBack={goHome} />;
  if (page === "run")
    return (
      <RunPage
        key={errand?.kind === "run" ? errand.number : 0}
        session={session}
        request={request}
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
      <PaneFrame>
        {isHome ? <HomeWhileReading onPage={setPage}>{waiting}</HomeWhileReading> : waiting}
      </PaneFrame>
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
          {state.overview.recognition.sheets.some(({ kind }) => kind === "orders") ? (
            <Home overview={state.overview} onPage={setPage} onUndo={undo} />
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
