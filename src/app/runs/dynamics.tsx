import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { Choices } from "./dynamics/Choices";
import { Sales } from "./dynamics/Sales";
import type { ResultProps, RunFace } from "./runFace";

export const dynamics: RunFace<"dynamics"> = {
  Icon: DataTrendingRegular,
  settings: {},
  Choices,
  Findings: Sales,
  Result,
};

function Result({ summary }: ResultProps<"dynamics">) {
  return <Sales summary={summary} />;
}
