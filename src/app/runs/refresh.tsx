import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { Overview } from "../../commands/session";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";
import type { ResultProps, RunFace } from "./runFace";

export const refresh: RunFace<"refresh"> = {
  Icon: ArrowSyncRegular,
  needsNoOrders: true,
  settings: {},
  isForOnce: true,
  stateOf,
  Result,
};

/** How many reports no longer tell of the present rows; undefined while the workbook holds none. */
function stateOf({ lastRuns }: Overview, words: Words): string | undefined {
  const reports = Object.values(lastRuns).filter(({ isReport }) => isReport);
  if (reports.length === 0) return undefined;
  const count = reports.filter(({ isStale }) => isStale).length;
  return count > 0 ? words.say("refresh.stale", { count }) : words.say("refresh.fresh");
}

function Result({ summary: { reports } }: ResultProps<"refresh">) {
  const words = useWords();
  const count = reports.length;
  const names = reports.map(({ command }) => words.sayId("home", `${command}.title`)).join(", ");
  return <BigFigure figure={words.number(count)} sentence={words.say("refresh.figure", { count, names })} />;
}
