import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { PersonDeleteRegular } from "@fluentui/react-icons/svg/person-delete";
import { type FormEvent, useState } from "react";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { ChoicesProps, FoundProps, ResultProps, RunFace } from "./runFace";

export const erase: RunFace<"erase"> = {
  Icon: PersonDeleteRegular,
  needsNoOrders: true,
  asksPassphrase: "ifMasked",
  isForOnce: true,
  settings: { id: "" },
  isComplete: ({ id }) => id !== "",
  Choices,
  Findings,
  Result,
};

function Choices({ settings, onSettings }: ChoicesProps<"erase">) {
  const words = useWords();
  const [typed, setTyped] = useState(settings.id);
  const choose = (event: FormEvent) => {
    event.preventDefault();
    onSettings({ id: typed.trim() });
  };
  return (
    <form onSubmit={choose}>
      <Field label={words.say("erase.id")}>
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit">{words.say("mask.continue")}</Button>
    </form>
  );
}

function Findings({ summary }: FoundProps<"erase">) {
  const words = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.say("erase.forgets")} {summary.isNameShared && words.say("erase.nameShared")}{" "}
        {words.say("erase.backups")}
      </MessageBarBody>
    </MessageBar>
  );
}

function Result({ summary: { orderRows } }: ResultProps<"erase">) {
  const words = useWords();
  return (
    <BigFigure figure={words.number(orderRows)} sentence={words.say("erase.done", { count: orderRows })} />
  );
}
