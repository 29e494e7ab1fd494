import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { isoDay, parseIsoDay } from "../../core/day";
import { type Language, languageIds } from "../../i18n";
import { PageTitle } from "../parts/PageTitle";
import { languageNames } from "../words/languageNames";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  reset: { alignSelf: "flex-start" },
});

interface SettingsProps {
  /** Absent: the day of the latest order. */
  readonly asOfDay: number | undefined;
  readonly lastOrderDay: number | undefined;
  readonly onAsOfDay: (day: number | undefined) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onBack: () => void;
}

/** What can be set, each with its default beside it. */
export function Settings({ asOfDay, lastOrderDay, onAsOfDay, onLanguage, onBack }: SettingsProps) {
  const styles = useStyles();
  const words = useWords();
  const shown = asOfDay ?? lastOrderDay;
  const hint =
    lastOrderDay === undefined ? "" : words.say("settings.asOf.default", { day: words.day(lastOrderDay) });
  return (
    <div className={styles.page}>
      <PageTitle title={words.say("settings.title")} onBack={onBack} />
      <Field label={words.say("settings.asOf")} hint={hint}>
        <Input
          type="date"
          value={shown === undefined ? "" : isoDay(shown)}
          onChange={(_event, { value }) => {
            const day = parseIsoDay(value);
            onAsOfDay(Number.isNaN(day) || day === lastOrderDay ? undefined : day);
          }}
        />
      </Field>
      {asOfDay !== undefined && (
        <Button className={styles.reset} onClick={() => onAsOfDay(undefined)}>
          {words.say("settings.reset")}
        </Button>
      )}
      <Field label={words.say("settings.language")} hint={words.say("settings.language.hint")}>
        <Select value={words.language} onChange={(_event, { value }) => onLanguage(value as Language)}>
          {languageIds.map((id) => (
            <option key={id} value={id} lang={id}>
              {languageNames[id]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
