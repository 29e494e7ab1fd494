// One line per program.
export { bitrix24 } from "./bitrix24";
export { datacol } from "./datacol";
export { keyCrm } from "./keyCrm";
export { oneC } from "./oneC";
export { retailCrm } from "./retailCrm";
export { sbis } from "./sbis";
export { twoGis } from "./twoGis";
