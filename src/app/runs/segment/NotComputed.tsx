import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { SegmentSummary } from "../../../commands/segment/segmentRun";
import { missingText } from "../../../core/reports/missingText";
import { useWords } from "../../words/WordsContext";

/** The columns that were asked for and cannot be computed, each with the reason. */
export function NotComputed({ columns }: { readonly columns: SegmentSummary["notComputed"] }) {
  const words = useWords();
  if (columns.length === 0) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        {words.say("report.abcXyz.notComputed")}
        <ul>
          {columns.map(({ id, why }) => (
            <li key={id}>
              {words.say(`metric.${id}`)}: {missingText(why, words.say)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
