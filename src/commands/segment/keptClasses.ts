/** Who was in which segment the last time, as the workbook keeps it; and who has moved since. */
import type { Change } from "../../core/plan/plan";
import type { MovesSince } from "../../core/reports/segmentsInput";
import { customerKeys } from "../../core/segments/customerKeys";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import {
  type KeptRun,
  keptRun,
  type Migration,
  migrationSince,
  type RunClasses,
} from "../../core/segments/migration";
import { rfmSegments } from "../../core/segments/rfmMap";
import type { Say } from "../../core/texts";
import { isTextKey, type TextKey } from "../../i18n";
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";

/** The last run, and how it differed from the one before it: the same day again is no step of its own. */
export interface Kept {
  readonly run: KeptRun;
  readonly since?: Since;
}

interface Since {
  readonly asOfDay: number;
  readonly before: readonly string[];
  readonly migration: Migration;
}

const memoryKey = "segmentClasses";

/** For more customers than these the workbook would grow too much. */
const mostCustomers = 100_000;

export function keptClasses(names: readonly WorkbookName[]): Kept | undefined {
  const text = remembered(names, memoryKey);
  if (text === undefined) return undefined;
  const { run, since } = JSON.parse(text) as Packed;
  return { run: { ...run, customers: run.customers.map(unpacked) }, ...(since && { since }) };
}

/** The classes of this run by keys that tell customers apart and say nothing of them. */
export function classesNow({ customers, classes, blank }: CustomerDescriptions): RunClasses {
  return {
    segment: "rfmSegment",
    classes: rfmSegments,
    classOf: classes.rfmSegment.classOf,
    keys: customerKeys(customers).map((key) => (key === "" ? "" : shortHash(key))),
    blank,
  };
}

/** What is to be kept after this run: it, and who has moved since the last one of an earlier day. */
export function keptAfter(now: RunClasses, asOfDay: number, before: Kept | undefined): Kept {
  const run = keptRun(now, asOfDay);
  if (!before || before.run.asOfDay > asOfDay) return { run };
  if (before.run.asOfDay === asOfDay) return { run, ...(before.since && { since: before.since }) };
  const { asOfDay: day, classes } = before.run;
  return { run, since: { asOfDay: day, before: classes, migration: migrationSince(before.run, now) } };
}

export function keptChange({ run, since }: Kept): Change {
  const count = run.customers.reduce((sum, { length }) => sum + length, 0);
  const packed: Packed = {
    run: { ...run, customers: run.customers.map((keys) => keys.join("")) },
    ...(since && { since }),
  };
  return { kind: "memory", key: memoryKey, value: count > mostCustomers ? null : JSON.stringify(packed) };
}

/** The moves as the report shows them. */
export function movesOf({ since }: Kept, say: Say<TextKey>): MovesSince | undefined {
  if (!since) return undefined;
  const named = (id: string) => {
    const key = `segment.${id}`;
    return isTextKey(key) ? say(key) : id;
  };
  const { asOfDay, before, migration } = since;
  return { asOfDay, before: before.map(named), now: rfmSegments.map(named), migration };
}

interface Packed {
  readonly run: Omit<KeptRun, "customers"> & { readonly customers: readonly string[] };
  readonly since?: Since;
}

const hashLength = 6;
const unpacked = (keys: string): readonly string[] => keys.match(/.{6}/g) ?? [];

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 36 bits of two FNV-1a hashes: among a hundred thousand customers one pair of equal keys is unlikely. */
function shortHash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x85ebca6b);
    other ^= other >>> 13;
  }
  let hash = "";
  for (let place = 0; place < hashLength; place++) {
    const bits =
      place < hashLength / 2 ? one >>> (8 + 6 * place) : other >>> (8 + 6 * (place - hashLength / 2));
    hash += digits[bits & 63];
  }
  return hash;
}
