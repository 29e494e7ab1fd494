import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { InputError } from "../../core/errors";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";
import { tellsOutcome } from "./tellsOutcome";

interface FailureProps {
  readonly error: unknown;
  readonly title?: string;
  readonly untouched?: string;
  readonly actions: readonly { readonly label: string; readonly onClick: () => void }[];
}

/** What happened, what was not touched, and the buttons that help. */
export function Failure({ error, title, untouched, actions }: FailureProps) {
  const words = useWords();
  // A fault of the program also goes where developers look for it, with its stack.
  useEffect(() => {
    if (!(error instanceof InputError)) reportError(error);
  }, [error]);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title ?? words.say("failed.title")}</MessageBarTitle>
        {errorText(error, words)} {untouched ?? outcomeText(error, words)}
      </MessageBarBody>
      <MessageBarActions>
        {actions.map(({ label, onClick }) => (
          <Button key={label} onClick={onClick}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Said once: some errors say it themselves. */
function outcomeText(error: unknown, words: Words): string {
  return error instanceof InputError && tellsOutcome.has(error.code) ? "" : words.say("failed.untouched");
}

/** An input error in the user's words; anything else is a fault of the program and says so. */
export function errorText(error: unknown, words: Words): string {
  if (error instanceof InputError) return ended(words.say(`error.${error.code}`, error.params));
  return ended(words.say("failed.bug", { message: error instanceof Error ? error.message : String(error) }));
}

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
