import { Accordion, Body1 } from "@fluentui/react-components";
import type { FileSettings, SourceSettings } from "../../../commands/import/importSettings";
import { Step } from "../../parts/Step";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";
import { Counts } from "./Counts";
import { Source } from "./Source";
import { TableChoice } from "./TableChoice";

/** What was found out about each file, to be corrected; then what becomes of the rows. */
export function Findings({ summary, settings, onSettings, files }: FoundProps<"import">) {
  const words = useWords();
  const readAs = (file: string, changed: FileSettings) =>
    onSettings({
      ...settings,
      files: { ...settings.files, [file]: { ...ownOf(settings.files, file), ...changed } },
    });
  const understand = (source: string, changed: SourceSettings) =>
    onSettings({
      ...settings,
      sources: { ...settings.sources, [source]: { ...ownOf(settings.sources, source), ...changed } },
    });
  return (
    <>
      {summary.files.map(({ tables, source }, index) => {
        const file = files[index]?.name ?? "";
        return (
          <section key={file} aria-label={file}>
            {tables.length > 1 && (
              <TableChoice
                tables={tables}
                chosen={ownOf(settings.files, file)?.table}
                onTable={(table) => readAs(file, { table })}
              />
            )}
            {source && (
              <Accordion multiple collapsible defaultOpenItems={["rows"]}>
                <Source
                  source={source}
                  into={summary.into}
                  profiles={summary.profiles}
                  said={ownOf(settings.sources, source.name) ?? {}}
                  onRead={(changed) => readAs(file, changed)}
                  onSaid={(changed) => understand(source.name, changed)}
                  {...(index === 0 && {
                    savedAs: settings.saveProfileAs ?? "",
                    onSaveAs: (name: string) => onSettings(savingAs(settings, name)),
                  })}
                />
              </Accordion>
            )}
          </section>
        );
      })}
      <Step title={words.say("import.done")}>
        {summary.done ? <Counts done={summary.done} /> : <Body1>{words.say("import.open")}</Body1>}
      </Step>
    </>
  );
}

function savingAs({ saveProfileAs: _former, ...others }: FoundProps<"import">["settings"], name: string) {
  return name === "" ? others : { ...others, saveProfileAs: name };
}

const ownOf = <Value,>(all: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  all && Object.hasOwn(all, name) ? all[name] : undefined;
