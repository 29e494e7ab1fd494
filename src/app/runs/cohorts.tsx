import { CalendarDataBarRegular } from "@fluentui/react-icons/svg/calendar-data-bar";
import { Choices } from "./cohorts/Choices";
import { Retention } from "./cohorts/Retention";
import type { RunFace } from "./runFace";

export const cohorts: RunFace<"cohorts"> = {
  Icon: CalendarDataBarRegular,
  settings: {},
  Choices,
  Findings: Retention,
  Result: Retention,
};
