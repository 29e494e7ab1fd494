import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Checkbox,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { CheckSummary } from "../../../commands/check/checkRun";
import type { CheckSettings } from "../../../commands/check/checkSettings";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";
import { CheckSwitches } from "./CheckSwitches";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

/** Columns beside the customers, which checks run and how, and what was called fine. */
export function Choices({ settings, onSettings, summary }: ChoicesProps<"check">) {
  const styles = useStyles();
  const words = useWords();
  const say = (changed: CheckSettings) => onSettings({ ...settings, ...changed });
  const accepted = summary?.inForce.accepted ?? [];
  return (
    <div className={styles.form}>
      <Checkbox
        label={words.say("check.columns")}
        checked={settings.columns ?? false}
        onChange={(_event, { checked }) => onSettings({ ...settings, columns: checked === true })}
      />
      {summary && (
        <Accordion multiple collapsible>
          <AccordionItem value="which">
            <AccordionHeader as="h4" size="small" className={styles.header}>
              {words.say("check.which")}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <CheckSwitches checks={summary.checks} inForce={summary.inForce} onSay={say} />
            </AccordionPanel>
          </AccordionItem>
          {accepted.length > 0 && (
            <AccordionItem value="accepted">
              <AccordionHeader as="h4" size="small" className={styles.header}>
                {words.say("check.accepted", { count: accepted.length })}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <Accepted accepted={accepted} onAccepted={(left) => say({ accepted: left })} />
              </AccordionPanel>
            </AccordionItem>
          )}
        </Accordion>
      )}
    </div>
  );
}

type AcceptedList = NonNullable<CheckSummary["inForce"]["accepted"]>;

function Accepted({
  accepted,
  onAccepted,
}: {
  readonly accepted: AcceptedList;
  readonly onAccepted: (left: AcceptedList) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {accepted.map((one) => {
        const line = words.say("check.accepted.line", {
          check: words.sayId("check", one.check),
          value: displayText(one.value, "General", 1900, words.language),
          column: one.column,
        });
        return (
          <li key={line}>
            <Body1>{line}</Body1>{" "}
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onAccepted(accepted.filter((other) => other !== one))}
            >
              {words.say("check.accepted.forget")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
