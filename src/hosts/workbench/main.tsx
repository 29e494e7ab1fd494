import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { themes } from "../../app/theme";
import { WordsProvider } from "../../app/words/WordsContext";
import { say } from "../../i18n";
import { useTheme } from "../useTheme";
import { keepPreferences, readPreferences } from "./preferences";
import { sampleFor } from "./sample";
import { Workbench } from "./Workbench";

function Page() {
  const [preferences, setPreferences] = useState(readPreferences);
  const theme = useTheme(preferences.theme);
  const { language } = preferences;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say(language, "book.title");
  }, [language]);
  return (
    <FluentProvider theme={themes[theme]}>
      <WordsProvider language={language}>
        <Workbench
          sample={sampleFor(location.search, language)}
          preferences={preferences}
          onPreferences={(changed) => {
            keepPreferences(changed);
            setPreferences(changed);
          }}
        />
      </WordsProvider>
    </FluentProvider>
  );
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
