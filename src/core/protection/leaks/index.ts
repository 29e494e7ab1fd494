/** The ways out that the meter tries, what weighs most first. One line per rule. */
import { connection } from "./connection";
import { copyElsewhere } from "./copyElsewhere";
import { definedName } from "./definedName";
import { formulaElsewhere } from "./formulaElsewhere";
import { journal } from "./journal";
import { noPassword } from "./noPassword";
import { openSheet } from "./openSheet";
import { openStructure } from "./openStructure";
import { pivotCache } from "./pivotCache";
import { plainValues } from "./plainValues";
import { selectable } from "./selectable";

export const leakRules = [
  openSheet,
  selectable,
  copyElsewhere,
  formulaElsewhere,
  definedName,
  pivotCache,
  connection,
  journal,
  openStructure,
  noPassword,
  plainValues,
] as const;
