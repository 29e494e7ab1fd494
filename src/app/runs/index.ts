import type { RunId } from "../../commands/runs";
import { check } from "./check";
import { cohorts } from "./cohorts";
import { dynamics } from "./dynamics";
import { fix } from "./fix";
import { refresh } from "./refresh";
import type { RunFace } from "./runFace";
import { segment } from "./segment";
import { value } from "./value";

// One line per command, in the order of the pane.
export const runFaces: { readonly [Id in RunId]: RunFace<Id> } = {
  check,
  fix,
  segment,
  value,
  cohorts,
  dynamics,
  refresh,
};

/** Not by the list in `commands/runs.ts`: that would bring all that commands do into the page. */
export const shownRuns = Object.keys(runFaces) as readonly RunId[];
