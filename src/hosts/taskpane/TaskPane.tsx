import {
  Body1,
  Button,
  FluentProvider,
  Link,
  makeStyles,
  Spinner,
  Subtitle1,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { Failure } from "../../app/parts/Failure";
import { PaneFrame } from "../../app/parts/PaneFrame";
import { type ThemeName, themes } from "../../app/theme";
import { useWords, WordsProvider } from "../../app/words/WordsContext";
import type { Language } from "../../i18n";
import { useTheme } from "../useTheme";
import { firstLanguage, keepLanguage } from "./language";
import { type Stage, stages } from "./paneState";
import { useStore } from "./store";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
});

/** The page inside Excel: the pane of the open workbook, or why there is none. */
export function TaskPane({ theme }: { theme: ThemeName | undefined }) {
  const styles = useStyles();
  const stage = useStore(stages);
  const [language, setLanguage] = useState(firstLanguage);
  const shown = useTheme(theme ?? "system");
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chooseLanguage = (chosen: Language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <FluentProvider theme={themes[shown]}>
      <WordsProvider language={language}>
        <main className={styles.page}>
          {stage.step === "open" ? (
            <stage.View book={stage.book} onLanguage={chooseLanguage} />
          ) : (
            <Before stage={stage} />
          )}
        </main>
      </WordsProvider>
    </FluentProvider>
  );
}

/** All that can stand in the pane's place. */
function Before({ stage }: { stage: Exclude<Stage, { step: "open" }> }) {
  const words = useWords();
  switch (stage.step) {
    case "starting":
      return <Starting />;
    case "repairing":
      return (
        <PaneFrame>
          <Spinner label={words.say("taskpane.repairing")} labelPosition="after" size="tiny" />
        </PaneFrame>
      );
    case "noExcel":
      return (
        <Notice title={words.say("taskpane.noExcel.title")} text={words.say("taskpane.noExcel.text")}>
          <Link href="workbench.html" target="_blank">
            {words.say("taskpane.open")}
          </Link>
        </Notice>
      );
    case "tooOld":
      return (
        <Notice
          title={words.say("taskpane.tooOld.title")}
          text={words.say("taskpane.tooOld.text", { version: stage.version })}
        >
          <Link href="workbench.html" target="_blank">
            {words.say("taskpane.open")}
          </Link>
        </Notice>
      );
    case "unfinished":
      return <Unfinished error={stage.error} onRepair={stage.repair} />;
    case "failed":
      return (
        <PaneFrame>
          <Failure
            error={stage.error}
            actions={[{ label: words.say("pane.retry"), onClick: () => location.reload() }]}
          />
        </PaneFrame>
      );
  }
}

function Starting() {
  const words = useWords();
  return (
    <PaneFrame>
      <Spinner label={words.say("taskpane.starting")} labelPosition="after" size="tiny" />
    </PaneFrame>
  );
}

function Unfinished({ error, onRepair }: { error: unknown; onRepair: () => void }) {
  const words = useWords();
  return (
    <Notice title={words.say("taskpane.unfinished.title")} text={words.say("taskpane.unfinished.text")}>
      {error !== undefined && <Failure error={error} untouched="" actions={[]} />}
      <Button appearance="primary" onClick={onRepair}>
        {words.say("taskpane.unfinished.repair")}
      </Button>
    </Notice>
  );
}

function Notice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <PaneFrame>
      <div className={styles.notice} role="status">
        <Subtitle1 as="h2" className={styles.title}>
          {title}
        </Subtitle1>
        <Body1>{text}</Body1>
        {children}
      </div>
    </PaneFrame>
  );
}
