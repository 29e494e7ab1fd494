import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { ResultProps, RunFace } from "./runFace";

export const refresh: RunFace<"refresh"> = {
  Icon: ArrowSyncRegular,
  needsNoOrders: true,
  settings: {},
  Result,
};

function Result({ summary: { reports } }: ResultProps<"refresh">) {
  const words = useWords();
  const count = reports.length;
  const names = reports.map(({ command }) => words.sayId("home", `${command}.title`)).join(", ");
  return <BigFigure figure={words.number(count)} sentence={words.say("refresh.figure", { count, names })} />;
}
