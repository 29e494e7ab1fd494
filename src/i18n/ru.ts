import type { Texts } from "./en";

export const ru: Texts = {
  // --- errors
  "error.abc.cutoffs": "Доли должны возрастать: 0 < {a} < {b} < 1",
  "error.abc.value": "В строке {row} нет пригодной суммы",
  // --- segments and metrics
  // --- report
  // --- command line
  // --- pane
  // --- workbench
};
