import { BroomRegular } from "@fluentui/react-icons/svg/broom";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import { FindingList } from "./check/FindingList";
import type { FoundProps, ResultProps, RunFace } from "./runFace";

export const fix: RunFace<"fix"> = {
  Icon: BroomRegular,
  needsNoOrders: true,
  isForOnce: true,
  settings: {},
  Findings,
  Result,
};

/** What each fix would change, to be taken or left by check or by cell. */
function Findings({ summary, settings, onSettings }: FoundProps<"fix">) {
  // What was said last counts at once, not only when it has been planned.
  const planned = summary.offers.filter(({ isChosen }) => isChosen).map(({ check }) => check);
  const chosen = settings.only ?? planned;
  const except = settings.except ?? [];
  const tallies = summary.offers.map((offer) => ({ ...offer, findings: offer.fixes }));
  return (
    <FindingList
      tallies={tallies}
      findings={summary.fixes}
      picks={{
        isChosen: (check) => chosen.includes(check),
        onCheck: (check, isChosen) =>
          onSettings({
            ...settings,
            only: isChosen ? [...chosen, check] : chosen.filter((one) => one !== check),
          }),
        isSpared: ({ sheet, row, column }) =>
          except.some((one) => one.sheet === sheet && one.row === row && one.column === column),
        onCell: ({ sheet, row, column }, isTaken) => {
          const others = except.filter(
            (one) => one.sheet !== sheet || one.row !== row || one.column !== column,
          );
          onSettings({ ...settings, except: isTaken ? others : [...others, { sheet, row, column }] });
        },
      }}
    />
  );
}

function Result({ summary }: ResultProps<"fix">) {
  const words = useWords();
  const count = summary.cells;
  return <BigFigure figure={words.number(count)} sentence={words.say("fix.figure", { count })} />;
}
