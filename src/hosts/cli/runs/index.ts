import type { RunId } from "../../../commands/runs";
import type { CliRun } from "./cliRun";
import { segment } from "./segment";

// One line per command.
export const cliRuns: { readonly [Id in RunId]: CliRun<Id> } = { segment };
