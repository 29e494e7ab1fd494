import { PeopleSearchRegular } from "@fluentui/react-icons/svg/people-search";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import { Asking } from "./duplicates/Asking";
import { ClusterList } from "./duplicates/ClusterList";
import type { FoundProps, ResultProps, RunFace } from "./runFace";

export const duplicates: RunFace<"duplicates"> = {
  Icon: PeopleSearchRegular,
  needsNoOrders: true,
  settings: {},
  Findings,
  Result,
};

function Findings(found: FoundProps<"duplicates">) {
  return (
    <>
      <Asking {...found} />
      <ClusterList summary={found.summary} />
    </>
  );
}

function Result({ summary: { surplusRows } }: ResultProps<"duplicates">) {
  const words = useWords();
  return (
    <BigFigure
      figure={words.number(surplusRows)}
      sentence={words.say("duplicates.figure", { count: surplusRows })}
    />
  );
}
