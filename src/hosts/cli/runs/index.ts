import type { RunId } from "../../../commands/runs";
import { check } from "./check";
import type { CliRun } from "./cliRun";
import { dynamics } from "./dynamics";
import { fix } from "./fix";
import { refresh } from "./refresh";
import { segment } from "./segment";

// One line per command.
export const cliRuns: { readonly [Id in RunId]: CliRun<Id> } = { check, fix, segment, dynamics, refresh };
