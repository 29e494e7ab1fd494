import { Body1, Field, Input } from "@fluentui/react-components";
import { LockOpenRegular } from "@fluentui/react-icons/svg/lock-open";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { FoundProps, ResultProps, RunFace } from "./runFace";

export const unprotect: RunFace<"unprotect"> = {
  Icon: LockOpenRegular,
  needsNoOrders: true,
  settings: {},
  isForOnce: true,
  Findings,
  Result,
};

/** What is protected now, and the password that opens it. */
function Findings({ summary: { sheets, isStructureLocked }, secrets, onSecrets }: FoundProps<"unprotect">) {
  const words = useWords();
  if (sheets.length === 0 && !isStructureLocked) return <Body1>{words.say("protect.nothing")}</Body1>;
  return (
    <>
      {sheets.length > 0 && (
        <Body1>{words.say("protect.unprotect.sheets", { sheets: sheets.join(", ") })}</Body1>
      )}
      {isStructureLocked && <Body1>{words.say("protect.unprotect.structure")}</Body1>}
      <Field label={words.say("protect.password.current")}>
        <Input
          type="password"
          autoComplete="off"
          value={secrets.password ?? ""}
          onChange={(_event, { value }) => onSecrets(value === "" ? {} : { password: value })}
        />
      </Field>
    </>
  );
}

function Result({ summary: { sheets } }: ResultProps<"unprotect">) {
  const words = useWords();
  const count = sheets.length;
  return <BigFigure figure={words.number(count)} sentence={words.say("protect.opened", { count })} />;
}
