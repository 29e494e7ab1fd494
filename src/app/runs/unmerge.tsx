import { Body1, Caption1, Field, Select } from "@fluentui/react-components";
import { BranchRegular } from "@fluentui/react-icons/svg/branch";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { ChoicesProps, FoundProps, ResultProps, RunFace } from "./runFace";

export const unmerge: RunFace<"unmerge"> = {
  Icon: BranchRegular,
  needsNoOrders: true,
  settings: {},
  Choices,
  Findings,
  Result,
};

/** Which merge to take apart. */
function Choices({ settings, onSettings, summary }: ChoicesProps<"unmerge">) {
  const words = useWords();
  if (!summary) return null;
  return (
    <Field label={words.say("unmerge.choose")}>
      <Select
        value={settings.id ?? ""}
        onChange={(_event, { value }) => onSettings(value === "" ? {} : { id: value })}
      >
        <option value="">{words.say("unmerge.none")}</option>
        {summary.merges.map(({ merge, day, into }) => (
          <option key={merge} value={merge}>
            {words.say("unmerge.option", { merge, day: words.day(day), into })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Findings({ summary: { rows, orders, lostOrders } }: FoundProps<"unmerge">) {
  const words = useWords();
  if (rows === 0) return null;
  return (
    <>
      <Body1>{words.say("unmerge.restored", { count: rows, orders })}</Body1>
      {lostOrders > 0 && <Caption1>{words.say("unmerge.lost", { count: lostOrders })}</Caption1>}
    </>
  );
}

function Result({ summary: { rows } }: ResultProps<"unmerge">) {
  const words = useWords();
  return <BigFigure figure={words.number(rows)} sentence={words.say("unmerge.figure", { count: rows })} />;
}
