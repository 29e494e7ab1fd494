import type { RunId } from "../../../commands/runs";
import { card } from "./card";
import { check } from "./check";
import type { CliRun } from "./cliRun";
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
import { segment } from "./segment";
import { unmask } from "./unmask";
import { unmerge } from "./unmerge";
import { unprotect } from "./unprotect";
import { value } from "./value";
import { whose } from "./whose";

// One line per command.
export const cliRuns: { readonly [Id in RunId]: CliRun<Id> } = {
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
