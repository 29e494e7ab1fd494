import { PeopleListRegular } from "@fluentui/react-icons/svg/people-list";
import type { SegmentLine } from "../../commands/segment/segmentRun";
import { BigFigure } from "../parts/BigFigure";
import { SegmentBars } from "../parts/SegmentBars";
import { useWords } from "../words/WordsContext";
import type { FoundProps, ResultProps, RunFace } from "./runFace";
import { Choices } from "./segment/Choices";
import { NotComputed } from "./segment/NotComputed";
import { OwnSegments } from "./segment/OwnSegments";

export const segment: RunFace<"segment"> = {
  Icon: PeopleListRegular,
  settings: {},
  Choices,
  Findings,
  Result,
};

function Findings(props: FoundProps<"segment">) {
  return (
    <>
      <OwnSegments {...props} />
      <NotComputed columns={props.summary.notComputed} />
    </>
  );
}

/** How many customers to call first, and the sizes of the segments. */
function Result({ summary: { segments } }: ResultProps<"segment">) {
  const words = useWords();
  const call = customersToCall(segments);
  const count = call || segments.reduce((sum, { customers }) => sum + customers, 0);
  return (
    <>
      <BigFigure
        figure={words.number(count)}
        sentence={words.say(call ? "run.call" : "run.divided", { count })}
      />
      <SegmentBars segments={segments} />
    </>
  );
}

/** Customers who bought often and have stopped: the segments worth a call first. */
function customersToCall(segments: readonly SegmentLine[]): number {
  return segments
    .filter(({ id }) => id === "cannotLose" || id === "atRisk")
    .reduce((sum, { customers }) => sum + customers, 0);
}
