import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import { Choices } from "./check/Choices";
import { FindingList } from "./check/FindingList";
import type { FoundProps, ResultProps, RunFace } from "./runFace";

export const check: RunFace<"check"> = {
  Icon: ClipboardTaskListLtrRegular,
  needsNoOrders: true,
  settings: {},
  Choices,
  Findings,
  Result,
};

function Findings({ summary, settings, onSettings, onShow }: FoundProps<"check">) {
  return (
    <FindingList
      tallies={summary.tallies}
      findings={summary.findings}
      onShow={({ sheet, row, columnIndex }) => onShow({ sheet, row: row - 1, column: columnIndex })}
      onFine={({ check: id, column, value }) =>
        onSettings({
          ...settings,
          accepted: [...(summary.inForce.accepted ?? []), { check: id, column, value }],
        })
      }
    />
  );
}

function Result({ summary }: ResultProps<"check">) {
  const words = useWords();
  const count = summary.tallies.reduce((sum, { findings }) => sum + findings, 0);
  return <BigFigure figure={words.number(count)} sentence={words.say("check.figure", { count })} />;
}
