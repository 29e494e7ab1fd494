// One line per report.
export { segments } from "./segments";
