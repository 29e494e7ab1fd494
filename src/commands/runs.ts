/** The commands that plan a run. One line per command. */
import { cardRun } from "./card/cardRun";
import { checkRun } from "./check/checkRun";
import { cohortsRun } from "./cohorts/cohortsRun";
import { copiesRun } from "./copies/copiesRun";
import { duplicatesRun } from "./duplicates/duplicatesRun";
import { dynamicsRun } from "./dynamics/dynamicsRun";
import { eraseRun } from "./erase/eraseRun";
import { fixRun } from "./fix/fixRun";
import { importRun } from "./import/importRun";
import { maskRun } from "./mask/maskRun";
import { unmaskRun } from "./mask/unmaskRun";
import { mergeRun } from "./merge/mergeRun";
import { productsRun } from "./products/productsRun";
import { protectRun } from "./protect/protectRun";
import { unprotectRun } from "./protect/unprotectRun";
import { refreshRun } from "./refresh/refreshRun";
import { revealRun } from "./reveal/revealRun";
import type { Found, RunCommand } from "./runCommand";
import { segmentRun } from "./segment/segmentRun";
import { unmergeRun } from "./unmerge/unmergeRun";
import { valueRun } from "./value/valueRun";
import { whoseRun } from "./whose/whoseRun";

const commands = {
  import: importRun,
  check: checkRun,
  fix: fixRun,
  duplicates: duplicatesRun,
  merge: mergeRun,
  unmerge: unmergeRun,
  segment: segmentRun,
  value: valueRun,
  cohorts: cohortsRun,
  products: productsRun,
  card: cardRun,
  dynamics: dynamicsRun,
  protect: protectRun,
  unprotect: unprotectRun,
  mask: maskRun,
  reveal: revealRun,
  unmask: unmaskRun,
  erase: eraseRun,
  copies: copiesRun,
  whose: whoseRun,
} as const;

export const runs = { ...commands, refresh: refreshRun(commands) } as const;

export type RunId = keyof typeof runs;

/** Every command, in the order of the pane. */
export const runIds = Object.keys(runs) as readonly RunId[];

/** One after the other: of several commands at once only what all have in common could be told. */
type Parts<Id extends RunId> = {
  readonly [One in Id]: (typeof runs)[One] extends RunCommand<
    string,
    infer Settings,
    infer Summary,
    infer Query,
    infer Answer
  >
    ? { settings: Settings; summary: Summary; query: Query; answer: Answer }
    : never;
}[Id];

export type SettingsOf<Id extends RunId> = Parts<Id>["settings"];
export type SummaryOf<Id extends RunId> = Parts<Id>["summary"];
export type QueryOf<Id extends RunId> = Parts<Id>["query"];
export type AnswerOf<Id extends RunId> = Parts<Id>["answer"];

/** A command whose own types are of no concern to who runs it. */
export interface AnyFound extends Omit<Found<unknown>, "answer"> {
  answer?(query: unknown): unknown;
}
