import { PeopleMoneyRegular } from "@fluentui/react-icons/svg/people-money";
import type { RunFace } from "./runFace";
import { Choices } from "./value/Choices";
import { Expected } from "./value/Expected";

export const value: RunFace<"value"> = {
  Icon: PeopleMoneyRegular,
  settings: {},
  Choices,
  Findings: Expected,
  Result: Expected,
};
