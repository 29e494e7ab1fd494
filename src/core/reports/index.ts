// One line per report.
export { dynamics } from "./dynamics/dynamics";
export { segments } from "./segments";
