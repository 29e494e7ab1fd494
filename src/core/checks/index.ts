// One line a check. The order here is the order of the report.
export { excelError } from "./cells/excelError";
export { spaces } from "./cells/spaces";
