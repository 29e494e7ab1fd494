import type { RunId } from "../../../commands/runs";
import { check } from "./check";
import type { CliRun } from "./cliRun";
import { cohorts } from "./cohorts";
import { dynamics } from "./dynamics";
import { fix } from "./fix";
import { refresh } from "./refresh";
import { segment } from "./segment";
import { value } from "./value";

// One line per command.
export const cliRuns: { readonly [Id in RunId]: CliRun<Id> } = {
  check,
  fix,
  segment,
  value,
  cohorts,
  dynamics,
  refresh,
};
