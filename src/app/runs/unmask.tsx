import { Body1 } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { useWords } from "../words/WordsContext";
import type { ResultProps, RunFace } from "./runFace";

export const unmask: RunFace<"unmask"> = {
  Icon: EyeRegular,
  needsNoOrders: true,
  asksPassphrase: true,
  isForOnce: true,
  settings: {},
  Result,
};

function Result({ summary: { columns, kept } }: ResultProps<"unmask">) {
  const words = useWords();
  const count = columns.reduce((sum, { cells }) => sum + cells, 0);
  return (
    <Body1>
      {words.say("unmask.done", { count })} {kept > 0 && words.say("unmask.kept", { count: kept })}
    </Body1>
  );
}
