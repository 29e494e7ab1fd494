import type { SegmentLine } from "../../commands/segment/segmentRun";
import { BarTable } from "../charts/BarTable";
import { useWords } from "../words/WordsContext";

/** How many customers each segment has, and what part of the revenue they bring. */
export function SegmentBars({ segments }: { segments: readonly SegmentLine[] }) {
  const words = useWords();
  const shown = segments.filter(({ customers }) => customers > 0);
  const revenue = shown.reduce((sum, line) => sum + Math.max(line.revenue, 0), 0);
  return (
    <BarTable
      caption={words.say("run.chart")}
      headings={[
        words.say("run.chart.segment"),
        words.say("run.chart.customers"),
        words.say("run.chart.revenue"),
      ]}
      rows={shown.map((line) => ({
        key: line.id,
        name: words.sayId("segment", line.id),
        value: line.customers,
        figures: [
          words.number(line.customers),
          revenue > 0 ? words.share(Math.max(line.revenue, 0) / revenue) : "—",
        ],
      }))}
    />
  );
}
