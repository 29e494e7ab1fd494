import { Checkbox, Field } from "@fluentui/react-components";
import { BroomRegular } from "@fluentui/react-icons/svg/broom";
import { useState } from "react";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import { FindingList } from "./check/FindingList";
import type { FoundProps, ResultProps, RunFace } from "./runFace";

export const fix: RunFace<"fix"> = {
  Icon: BroomRegular,
  needsNoOrders: true,
  settings: {},
  Findings,
  Result,
};

/** Which checks' fixes to write, and what each would change. */
function Findings({ summary, settings, onSettings }: FoundProps<"fix">) {
  const words = useWords();
  // Checks without a chosen fix stay in the list, so that they can be chosen again.
  const [offered] = useState(summary.checks);
  const chosen = settings.only ?? offered.map(({ check }) => check);
  const choose = (check: (typeof chosen)[number], isChosen: boolean) =>
    onSettings({
      ...settings,
      only: isChosen ? [...chosen, check] : chosen.filter((one) => one !== check),
    });
  const tallies = summary.checks.map(({ check, fixes }) => ({
    ...summary.fixes.find((one) => one.check === check)!,
    check,
    rows: fixes,
    findings: fixes,
    fixes,
    accepted: 0,
  }));
  return (
    <>
      {offered.length > 1 && (
        <Field label={words.say("fix.choose")}>
          {offered.map(({ check, fixes }) => (
            <Checkbox
              key={check}
              label={`${words.say(`check.${check}`)} — ${words.number(fixes)}`}
              checked={chosen.includes(check)}
              onChange={(_event, { checked }) => choose(check, checked === true)}
            />
          ))}
        </Field>
      )}
      <FindingList tallies={tallies} findings={summary.fixes} />
    </>
  );
}

function Result({ summary }: ResultProps<"fix">) {
  const words = useWords();
  const count = summary.checks.reduce((sum, { fixes }) => sum + fixes, 0);
  return <BigFigure figure={words.number(count)} sentence={words.say("fix.figure", { count })} />;
}
