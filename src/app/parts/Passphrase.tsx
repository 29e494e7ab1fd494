import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "flex-start" },
  field: { width: "100%" },
});

/** Asks for the passphrase of masked values. It leaves the form once it is given. */
export function Passphrase({ onGiven }: { readonly onGiven: (passphrase: string) => void }) {
  const words = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (typed === "") return;
    onGiven(typed);
    setTyped("");
  };
  return (
    <form className={styles.form} onSubmit={give}>
      <Field
        className={styles.field}
        label={words.say("mask.passphrase")}
        hint={words.say("mask.passphrase.hint")}
      >
        <Input
          type="password"
          autoComplete="off"
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button appearance="primary" type="submit" disabledFocusable={typed === ""}>
        {words.say("mask.continue")}
      </Button>
    </form>
  );
}
