import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import { Choices } from "./merge/Choices";
import { Offers } from "./merge/Offers";
import type { ResultProps, RunFace } from "./runFace";

export const merge: RunFace<"merge"> = {
  Icon: MergeRegular,
  needsNoOrders: true,
  settings: {},
  Choices,
  Findings: Offers,
  Result,
};

function Result({ summary: { rows } }: ResultProps<"merge">) {
  const words = useWords();
  return <BigFigure figure={words.number(rows)} sentence={words.say("merge.figure", { count: rows })} />;
}
