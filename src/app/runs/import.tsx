import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import { Choices } from "./import/Choices";
import { Findings } from "./import/Findings";
import type { ResultProps, RunFace } from "./runFace";

export const importFiles: RunFace<"import"> = {
  Icon: ArrowImportRegular,
  needsNoOrders: true,
  isForOnce: true,
  settings: {},
  isComplete: (_settings, files) => files.length > 0,
  isOpen: ({ done }) => done === undefined,
  Choices,
  Findings,
  Result,
};

function Result({ summary: { done } }: ResultProps<"import">) {
  const words = useWords();
  const count = done ? done.counts.addedRows + done.counts.updatedRows : 0;
  return <BigFigure figure={words.number(count)} sentence={words.say("import.figure", { count })} />;
}
