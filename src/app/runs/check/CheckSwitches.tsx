import { Caption1Strong, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckSettings } from "../../../commands/check/checkSettings";
import type { KnownCheck } from "../../../commands/check/knownChecks";
import type { TableKind } from "../../../core/table/roles";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  checks: { display: "flex", flexDirection: "column" },
  kind: { marginTop: tokens.spacingVerticalS },
  settings: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    paddingBlockEnd: tokens.spacingVerticalS,
  },
  number: { maxWidth: "120px" },
});

interface CheckSwitchesProps {
  readonly checks: readonly KnownCheck[];
  readonly inForce: CheckSettings;
  readonly onSay: (changed: CheckSettings) => void;
}

const kinds: readonly TableKind[] = ["customers", "orders", "products"];

/** Every check to be switched on or off, with what can be changed of those that run. */
export function CheckSwitches({ checks, inForce, onSay }: CheckSwitchesProps) {
  const styles = useStyles();
  const words = useWords();
  const { off = [], on = [], settings = {} } = inForce;
  const turn = ({ check, isOnRequest }: KnownCheck, isOn: boolean) => {
    const others = off.filter((one) => one !== check);
    const wished = on.filter((one) => one !== check);
    onSay({
      off: isOn || isOnRequest ? others : [...others, check],
      on: isOn && isOnRequest ? [...wished, check] : wished,
    });
  };
  return kinds.map((kind) => (
    <section key={kind} className={styles.checks} aria-label={words.say(`table.${kind}`)}>
      <Caption1Strong className={styles.kind}>{words.say(`table.${kind}`)}</Caption1Strong>
      {checks
        .filter(({ table }) => table === kind)
        .map((known) => (
          <div key={known.check}>
            <Checkbox
              label={words.say(`check.${known.check}`)}
              checked={known.isOn}
              onChange={(_event, { checked }) => turn(known, checked === true)}
            />
            {known.isOn && Object.keys(known.settings).length > 0 && (
              <CheckNumbers
                known={known}
                onNumber={(name, value) =>
                  onSay({
                    settings: { ...settings, [known.check]: { ...settings[known.check], [name]: value } },
                  })
                }
              />
            )}
          </div>
        ))}
    </section>
  ));
}

interface CheckNumbersProps {
  readonly known: KnownCheck;
  readonly onNumber: (name: string, value: number) => void;
}

function CheckNumbers({ known: { check, settings }, onNumber }: CheckNumbersProps) {
  const styles = useStyles();
  const words = useWords();
  const title = words.say("check.settings", { check: words.say(`check.${check}`) });
  return (
    <section className={styles.settings} aria-label={title}>
      {Object.entries(settings).map(([name, value]) =>
        typeof value === "number" ? (
          <NumberField
            key={name}
            label={words.sayId("setting", `${check}.${name}`)}
            value={value}
            onValue={(changed) => onNumber(name, changed)}
          />
        ) : null,
      )}
    </section>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** Sent when the field is left: every digit would check anew. What is no number is put back. */
function NumberField({ label, value, onValue }: NumberFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(String(value));
  const send = () => {
    const number = Number(typed.replace(",", "."));
    const isUsable = typed.trim() !== "" && Number.isFinite(number) && number >= 0;
    if (!isUsable) setTyped(String(value));
    else if (number !== value) onValue(number);
  };
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        className={styles.number}
        inputMode="decimal"
        value={typed}
        onChange={(_event, { value: text }) => setTyped(text)}
        onBlur={send}
      />
    </Field>
  );
}
