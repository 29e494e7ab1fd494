import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useWords } from "../../app/words/WordsContext";
import type { PasswordQuestion } from "./paneState";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Asks for the password of a sheet that is to be written on. Give each question a key. */
export function PasswordDialog({ question }: { question: PasswordQuestion }) {
  const styles = useStyles();
  const words = useWords();
  const [password, setPassword] = useState("");
  const give = (event: FormEvent) => {
    event.preventDefault();
    question.answer(password);
  };
  const title =
    question.sheet === undefined
      ? words.say("taskpane.password.structure")
      : words.say("taskpane.password.sheet", { sheet: question.sheet });
  return (
    <Dialog open onOpenChange={() => question.answer(undefined)}>
      <DialogSurface>
        <form onSubmit={give}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Body1>{words.say("taskpane.password.text")}</Body1>
              <Field label={words.say("taskpane.password.field")}>
                <Input
                  type="password"
                  autoComplete="off"
                  value={password}
                  onChange={(_event, { value }) => setPassword(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions fluid>
              <Button appearance="primary" type="submit" disabled={password === ""}>
                {words.say("taskpane.password.give")}
              </Button>
              <Button onClick={() => question.answer(undefined)}>
                {words.say("taskpane.password.refuse")}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
