// One line per model; of equally good ones the first is taken.
export { additive } from "./additive";
export { additiveDamped } from "./additiveDamped";
export { average } from "./average";
export { dampedTrend } from "./dampedTrend";
export { multiplicative } from "./multiplicative";
export { multiplicativeDamped } from "./multiplicativeDamped";
export { naive } from "./naive";
export { seasonalNaive } from "./seasonalNaive";
export { trend } from "./trend";
