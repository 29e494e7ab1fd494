import { Body1, FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PaneFrame } from "../../app/Pane";
import { themes } from "../../app/theme";
import { useWords, WordsProvider } from "../../app/words/WordsContext";
import { languageFor } from "../../i18n";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
  },
});

/** Until the pane can reach Excel's workbook it says so, and where the same can be done today. */
function NotYet() {
  const words = useWords();
  return (
    <main className={useStyles().page}>
      <PaneFrame>
        <Body1>{words.say("taskpane.text")}</Body1>
        <Link href="workbench.html" target="_blank">
          {words.say("taskpane.open")}
        </Link>
      </PaneFrame>
    </main>
  );
}

const language = languageFor(navigator.language);
document.documentElement.lang = language;
const theme = matchMedia("(prefers-color-scheme: dark)").matches ? themes.dark : themes.light;

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <FluentProvider theme={theme}>
      <WordsProvider language={language}>
        <NotYet />
      </WordsProvider>
    </FluentProvider>
  </StrictMode>,
);
