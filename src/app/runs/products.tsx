import { BoxRegular } from "@fluentui/react-icons/svg/box";
import { Choices } from "./products/Choices";
import { Sellers } from "./products/Sellers";
import type { RunFace } from "./runFace";

export const products: RunFace<"products"> = {
  Icon: BoxRegular,
  settings: {},
  Choices,
  Findings: Sellers,
  Result: Sellers,
};
