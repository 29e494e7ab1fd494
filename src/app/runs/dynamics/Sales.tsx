import type { DynamicsSummary } from "../../../commands/dynamics/summary";
import { BigFigure } from "../../parts/BigFigure";
import { useWords } from "../../words/WordsContext";

/** How sales moved and what is expected: pictures, with their numbers as tables. */
export function Sales({ summary }: { readonly summary: DynamicsSummary }) {
  const words = useWords();
  const last = summary.sales.findLast(({ isComplete }) => isComplete) ?? summary.sales.at(-1);
  if (!last) return <BigFigure figure="0" sentence={words.say("report.dynamics.lead.noSales")} />;
  return <BigFigure figure={words.money(last.revenue)} sentence="" />;
}
