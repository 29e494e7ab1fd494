// One line per report.
export { abcXyz } from "./abcXyz";
export { cohorts } from "./cohorts";
export { customerCard } from "./customerCard";
export { customerValue } from "./customerValue";
export { dataCheck } from "./dataCheck";
export { duplicates } from "./duplicates";
export { dynamics } from "./dynamics/dynamics";
export { pivots } from "./pivots";
export { products } from "./products";
export { segments } from "./segments";
