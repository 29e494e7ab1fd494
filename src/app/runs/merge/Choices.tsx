import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Select,
  SpinButton,
  tokens,
} from "@fluentui/react-components";
import { usualAbove } from "../../../commands/merge/usualAbove";
import { type SurvivorRuleId, survivorRules } from "../../../core/merges/rules";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, marginInline: 0 },
});

/** From which probability on rows are merged unasked, and what stays of several values. */
export function Choices({ settings, onSettings, summary }: ChoicesProps<"merge">) {
  const styles = useStyles();
  const words = useWords();
  const usesSources = summary?.columns.some(({ rule }) => rule === "mostTrustedSource");
  const shown = new Intl.NumberFormat(words.language, { maximumFractionDigits: 3 }).format(
    settings.above ?? usualAbove,
  );
  return (
    <>
      <Field label={words.say("merge.above")} hint={words.say("merge.above.hint")}>
        <SpinButton
          min={0.5}
          max={1}
          step={0.01}
          precision={3}
          value={settings.above ?? usualAbove}
          displayValue={shown}
          onChange={(_event, { value, displayValue }) => {
            const wanted = value ?? Number(displayValue?.replace(",", "."));
            if (wanted > 0 && wanted <= 1) onSettings({ ...settings, above: wanted });
          }}
        />
      </Field>
      {summary && summary.offerCount > 0 && (
        <Accordion collapsible>
          <AccordionItem value="rules">
            <AccordionHeader as="h4" size="small" className={styles.header}>
              {words.say("merge.rules")}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              {summary.columns.map(({ label, rule }) => (
                <Field key={label} label={label}>
                  <Select
                    value={rule}
                    onChange={(_event, { value }) =>
                      onSettings({
                        ...settings,
                        rules: { ...settings.rules, [label]: value as SurvivorRuleId },
                      })
                    }
                  >
                    {survivorRules.map(({ id }) => (
                      <option key={id} value={id}>
                        {words.say(`merges.rule.${id}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {usesSources && (
        <Field
          label={words.say("merge.trusted")}
          hint={words.say("merge.trusted.hint", { sources: summary!.sources.join("; ") })}
        >
          <Input
            defaultValue={settings.trusted?.join("; ") ?? ""}
            onBlur={({ target }) =>
              onSettings({
                ...settings,
                trusted: target.value
                  .split(";")
                  .map((source) => source.trim())
                  .filter(Boolean),
              })
            }
          />
        </Field>
      )}
    </>
  );
}
