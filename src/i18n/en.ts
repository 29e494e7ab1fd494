import type { InputErrorCode } from "../core/errors";
import type { Text } from "./text";

/** Texts every language must have; a new error code without a text does not compile. */
type Required = Record<`error.${InputErrorCode}`, Text>;

export const en = {
  // --- errors
  "error.abc.cutoffs": "The shares must rise: 0 < {a} < {b} < 1",
  "error.abc.value": "Row {row} has no usable amount",
  // --- segments and metrics
  // --- report
  // --- command line
  // --- pane
  // --- workbench
} as const satisfies Required & Record<string, Text>;

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, Text>>;
