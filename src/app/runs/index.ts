import type { RunId } from "../../commands/runs";
import { card } from "./card";
import { check } from "./check";
import { cohorts } from "./cohorts";
import { copies } from "./copies";
import { duplicates } from "./duplicates";
import { dynamics } from "./dynamics";
import { erase } from "./erase";
import { fix } from "./fix";
import { importFiles } from "./import";
import { mask } from "./mask";
import { merge } from "./merge";
import { products } from "./products";
import { protect } from "./protect";
import { refresh } from "./refresh";
import { reveal } from "./reveal";
import type { RunFace } from "./runFace";
import { segment } from "./segment";
import { unmask } from "./unmask";
import { unmerge } from "./unmerge";
import { unprotect } from "./unprotect";
import { value } from "./value";
import { whose } from "./whose";

// One line per command, in the order of the pane.
export const runFaces: { readonly [Id in RunId]: RunFace<Id> } = {
  import: importFiles,
  check,
  fix,
  duplicates,
  merge,
  unmerge,
  segment,
  value,
  cohorts,
  products,
  card,
  dynamics,
  protect,
  unprotect,
  mask,
  reveal,
  unmask,
  erase,
  copies,
  whose,
  refresh,
};

/** Not by the list in `commands/runs.ts`: that would bring all that commands do into the page. */
export const shownRuns = Object.keys(runFaces) as readonly RunId[];
