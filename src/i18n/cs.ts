import type { Texts } from "./en";

export const cs: Texts = {
  // --- errors
  "error.abc.cutoffs": "Podíly musí růst: 0 < {a} < {b} < 1",
  "error.abc.value": "V řádku {row} není použitelná částka",
  // --- segments and metrics
  // --- report
  // --- command line
  // --- pane
  // --- workbench
};
