import { Body1, Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../app/words/WordsContext";
import { ModalDialog } from "../ModalDialog";
import type { PasswordQuestion } from "./paneState";

/** Asks for the password of a sheet that is to be written on. Give each question a key. */
export function PasswordDialog({ question }: { question: PasswordQuestion }) {
  const words = useWords();
  const [password, setPassword] = useState("");
  const refuse = () => question.answer(undefined);
  const title =
    question.sheet === undefined
      ? words.say("taskpane.password.structure")
      : words.say("taskpane.password.sheet", { sheet: question.sheet });
  const buttons = (
    <>
      <Button appearance="primary" type="submit" disabled={password === ""}>
        {words.say("taskpane.password.give")}
      </Button>
      <Button onClick={refuse}>{words.say("taskpane.password.refuse")}</Button>
    </>
  );
  return (
    <ModalDialog title={title} buttons={buttons} onCancel={refuse} onSubmit={() => question.answer(password)}>
      <Body1>{words.say("taskpane.password.text")}</Body1>
      <Field label={words.say("taskpane.password.field")}>
        <Input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(_event, { value }) => setPassword(value)}
        />
      </Field>
    </ModalDialog>
  );
}
