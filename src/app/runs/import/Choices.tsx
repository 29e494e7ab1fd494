import { Checkbox, Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { importWays, type UpdateRule, updateRules } from "../../../core/imports/rule";
import type { ImportKind } from "../../../core/imports/source";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";
import { FileDoor } from "./FileDoor";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  ways: { display: "flex", flexDirection: "column" },
});

/** The files, what is in them, and by which rule their rows meet those that are there. */
export function Choices({ settings, onSettings, summary, files, onFiles }: ChoicesProps<"import">) {
  const styles = useStyles();
  const words = useWords();
  if (!summary) return <FileDoor files={files} onFiles={onFiles} />;
  const { into, targets } = summary;
  const rules = { ...summary.rules, ...settings.rules };
  const change = (changed: Partial<typeof rules>) =>
    onSettings({ ...settings, rules: { ...settings.rules, ...changed } });
  return (
    <div className={styles.form}>
      <FileDoor files={files} onFiles={onFiles} />
      <Field label={words.say("import.into")}>
        <RadioGroup
          layout="horizontal"
          value={into}
          onChange={(_event, { value }) => onSettings({ ...settings, into: value as ImportKind })}
        >
          <Radio value="customers" label={words.say("columns.kind.customers")} />
          <Radio value="orders" label={words.say("columns.kind.orders")} />
        </RadioGroup>
      </Field>
      {targets.length > 1 && (
        <Field label={words.say("import.sheet")}>
          <Select
            value={settings.sheet ?? summary.done?.sheet ?? targets.at(-1)!}
            onChange={(_event, { value }) => onSettings({ ...settings, sheet: value })}
          >
            {targets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.say("import.rule")}>
        <RadioGroup
          value={rules.update}
          onChange={(_event, { value }) => change({ update: value as UpdateRule })}
        >
          {updateRules.map((rule) => (
            <Radio key={rule} value={rule} label={words.say(`import.rule.${rule}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        label={words.say("import.addNew")}
        checked={rules.addNew}
        onChange={(_event, { checked }) => change({ addNew: checked === true })}
      />
      {into === "customers" && (
        <Field label={words.say("import.ways")} role="group" aria-label={words.say("import.ways")}>
          <div className={styles.ways}>
            {importWays.map((way) => (
              <Checkbox
                key={way}
                label={words.say(`import.way.${way}`)}
                checked={rules.ways.includes(way)}
                onChange={(_event, { checked }) =>
                  change({
                    ways: importWays.filter((one) =>
                      one === way ? checked === true : rules.ways.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </Field>
      )}
    </div>
  );
}
