import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { Calendar } from "../../table/cells";

/** What the sheet of sales dynamics shows. Nothing in it depends on the moment: the same data give the same report. */
export interface DynamicsReportInput {
  readonly dynamics: SalesDynamics;
  readonly version: string;
  readonly calendar: Calendar;
}
