import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { Secrets } from "../../../commands/session";
import { passwordStrength } from "../../../core/protection/passwordStrength";
import { useWords } from "../../words/WordsContext";

interface LockPasswordProps {
  readonly isWanted: boolean;
  readonly onWanted: (isWanted: boolean) => void;
  readonly secrets: Secrets;
  readonly onSecrets: (secrets: Secrets) => void;
}

const states = { weak: "warning", fair: "none", strong: "success" } as const;

/** A password for locks, with how long it would withstand guessing. It lives in this form until it is used. */
export function LockPassword({ isWanted, onWanted, secrets, onSecrets }: LockPasswordProps) {
  const words = useWords();
  const { password = "" } = secrets;
  const strength = passwordStrength(password);
  return (
    <>
      <Checkbox
        label={words.say("protect.password.use")}
        checked={isWanted}
        onChange={(_event, { checked }) => {
          onSecrets({});
          onWanted(checked === true);
        }}
      />
      {isWanted && (
        <Field
          label={words.say("protect.password.label")}
          hint={words.say("protect.password.hint")}
          validationState={password === "" ? "none" : states[strength]}
          validationMessage={password === "" ? null : words.say(`protect.password.${strength}`)}
        >
          <Input
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(_event, { value }) => onSecrets(value === "" ? {} : { password: value })}
          />
        </Field>
      )}
    </>
  );
}
