import { Body1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons/svg/document-arrow-down";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Pane } from "../../app/Pane";
import { Start } from "../../app/pages/Start";
import type { PaneHost } from "../../app/paneHost";
import { errorText, Failure } from "../../app/parts/Failure";
import { PaneFrame } from "../../app/parts/PaneFrame";
import { ProgressView } from "../../app/parts/ProgressView";
import { useWords } from "../../app/words/WordsContext";
import { LeaveDialog } from "./bar/LeaveDialog";
import { TitleBar } from "./bar/TitleBar";
import { type News, Toast } from "./bar/Toast";
import { DropTarget } from "./DropTarget";
import { askForFile, download, savedName } from "./files";
import type { CellPlace } from "./grid/SheetGrid";
import type { Preferences } from "./preferences";
import { SheetArea } from "./SheetArea";
import type { Sample } from "./sample";
import { readSample } from "./sample";
import { type Opening, useBook } from "./useBook";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 720px)": { flexDirection: "column" },
  },
  pane: {
    width: "380px",
    flexShrink: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 720px)": {
      width: "100%",
      height: "62%",
      borderLeftStyle: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  folded: { display: "none" },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    padding: tokens.spacingHorizontalXL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface WorkbenchProps {
  /** Which sample to open at the start; undefined begins with the doors. */
  readonly sample: Sample | undefined;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/** The whole page: title bar, cells, and the pane beside them. */
export function Workbench({ sample, preferences, onPreferences }: WorkbenchProps) {
  const styles = useStyles();
  const words = useWords();
  const keeper = useBook();
  const { call, book, opening, open } = keeper;
  const [chosenSheet, setSheet] = useState<string>();
  const [shownCell, setShownCell] = useState<CellPlace>();
  const [next, setNext] = useState<() => void>();
  const [news, setNews] = useState<News>();
  const sheets = book?.view.sheets ?? [];
  const sheet = sheets.find((name) => name === chosenSheet) ?? sheets[0];

  /** Runs what takes the book's place, after asking when that would lose something. */
  const leave = useCallback(
    (then: () => void) => (book?.isUnsaved ? setNext(() => then) : then()),
    [book?.isUnsaved],
  );
  const openFile = useCallback(
    (file: File) => leave(() => void open(file.name, async () => new Uint8Array(await file.arrayBuffer()))),
    [leave, open],
  );
  const openSample = useCallback(
    (one: Sample) => leave(() => void open(words.say("book.sample.name"), () => readSample(one))),
    [leave, open, words],
  );
  const ask = useCallback(async () => {
    const file = await askForFile();
    if (file) openFile(file);
  }, [openFile]);
  const save = async () => {
    if (!book) return;
    const name = savedName(book.view.fileName);
    download(await call("save", []), name);
    keeper.saved();
    setNews({ text: words.say("book.saved", { file: name }), isBad: false });
  };
  const undo = async () => {
    try {
      await keeper.undo();
      setNews({ text: words.say("run.undone"), isBad: false });
    } catch (error) {
      setNews({ text: errorText(error, words), isBad: true });
    }
  };

  const goOn = () => {
    setNext(undefined);
    next?.();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => {
    if (sample) openSample(sample);
  }, []);

  const host = useMemo<PaneHost>(
    () => ({
      showSheet(name, cell) {
        setSheet(name);
        setShownCell(cell && { ...cell });
      },
      workbookChanged: () => void keeper.changed(),
      openSample: () => openSample(words.language),
      openOwnFile: () => void ask(),
    }),
    [keeper.changed, openSample, ask, words.language],
  );

  return (
    <DropTarget onFile={openFile}>
      <div className={styles.page}>
        <TitleBar
          fileName={book?.view.fileName}
          isUnsaved={book?.isUnsaved ?? false}
          canUndo={book?.view.canUndo ?? false}
          preferences={preferences}
          onPreferences={onPreferences}
          onOpen={() => void ask()}
          onSave={() => void save()}
          onUndo={() => void undo()}
        />
        <div className={styles.body}>
          {book && sheet ? (
            <SheetArea
              call={call}
              book={book}
              sheet={sheet}
              shownCell={shownCell}
              onSheet={(name) => {
                setSheet(name);
                setShownCell(undefined);
              }}
              onTyped={keeper.typed}
            />
          ) : (
            <main className={styles.empty}>
              <DocumentArrowDownRegular fontSize={48} aria-hidden />
              <Body1>{words.say("book.empty")}</Body1>
            </main>
          )}
          <aside
            className={mergeClasses(styles.pane, !preferences.showsPane && styles.folded)}
            aria-label={words.say("pane.label")}
          >
            {opening ? (
              <PaneFrame>
                <OpeningView opening={opening} onAsk={() => void ask()} onDismiss={keeper.dismiss} />
              </PaneFrame>
            ) : book ? (
              <Pane
                key={`${book.opening} ${book.undos}`}
                session={book.session}
                host={host}
                revision={book.revision + book.edits}
                onLanguage={(language) => onPreferences({ ...preferences, language })}
              />
            ) : (
              <PaneFrame>
                <Start host={host} />
              </PaneFrame>
            )}
          </aside>
        </div>
        <Toast news={news} onGone={() => setNews(undefined)} />
        {next && book && (
          <LeaveDialog
            fileName={book.view.fileName}
            onSave={() => void save().then(goOn)}
            onDiscard={goOn}
            onCancel={() => setNext(undefined)}
          />
        )}
      </div>
    </DropTarget>
  );
}

interface OpeningViewProps {
  readonly opening: Opening;
  readonly onAsk: () => void;
  readonly onDismiss: () => void;
}

function OpeningView({ opening, onAsk, onDismiss }: OpeningViewProps) {
  const words = useWords();
  if (opening.step === "opening")
    return <ProgressView course={[["open", 1]]} reached={opening.reached} startedMs={opening.startedMs} />;
  return (
    <Failure
      error={opening.error}
      title={words.say("book.failed.title")}
      untouched={words.say("book.failed.untouched", { file: opening.fileName })}
      actions={[
        { label: words.say("book.failed.other"), onClick: onAsk },
        { label: words.say("book.failed.dismiss"), onClick: onDismiss },
      ]}
    />
  );
}
