import type { LinkWay } from "../matches/ways";
import type { Missing } from "../metrics/figures";
import type { LeftOutReason } from "../metrics/leftOut";
import type { AbcClass } from "../segments/abc";
import type { AbcCutoffs } from "../segments/abcCutoffs";
import type { CustomerColumnId } from "../segments/customerColumns";
import type { Migration } from "../segments/migration";
import type { SegmentOverview } from "../segments/overview";
import type { Rule } from "../segments/own/rule";
import type { RfmSegment } from "../segments/rfmMap";
import type { RfmBreaks } from "../segments/rfmScores";
import type { Calendar } from "../table/cells";
import type { Recognition } from "../table/recognition";

/** What the customers of one class are worth together. */
export interface ClassFigures<Id extends string> {
  readonly id: Id;
  readonly customers: number;
  readonly orders: number;
  /** Net of returns, in the currency of the orders. */
  readonly revenue: number;
}

/** What the customers of a segment of the user's own are worth together. */
export interface OwnFigures {
  readonly name: string;
  readonly rule: Rule;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
}

/** A run compared with an earlier one of the same segment. */
export interface MovesSince {
  /** Day of the earlier run, since 1970-01-01. */
  readonly asOfDay: number;
  /** Names in the reader's language, by class of the earlier run and of this one. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  readonly migration: Migration;
}

/** Rows of the orders that count for no customer, and where the first of them stands. */
export interface LeftOutRows {
  readonly reason: LeftOutReason;
  readonly rows: number;
  /** Sheet (or file) and 0-based row on it. */
  readonly first?: { readonly sheet: string; readonly row: number };
}

/** Results and origin of one run of Segment, plain enough to be made by hand. */
export interface SegmentsReportInput {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  /** In the order to be shown; classes without customers included. */
  readonly segments: readonly ClassFigures<RfmSegment>[];
  readonly abc: readonly ClassFigures<AbcClass>[];
  readonly abcCutoffs: AbcCutoffs;
  /** Limits of the scores; NaN where nobody has orders. */
  readonly breaks: RfmBreaks;
  /** Further segments that were asked for. */
  readonly more?: readonly SegmentOverview[];
  /** Segments of the user's own, in their order. */
  readonly own?: readonly OwnFigures[];
  /** Columns that were asked for and cannot be computed. */
  readonly notComputed?: readonly { readonly id: CustomerColumnId; readonly why: Missing }[];
  /** Who has moved since an earlier run that is known. */
  readonly moves?: MovesSince;
  /** Order rows by the way they found their customer. */
  readonly links: Readonly<Record<LinkWay | "none", number>>;
  readonly leftOut: readonly LeftOutRows[];
  readonly recognition: Recognition;
  /** Sheets of this workbook, which links can lead to; other sources are files beside it. */
  readonly ownSheets: readonly string[];
  /** Of the product that made the report. The day it was made is not told: the same data give the same sheet. */
  readonly version: string;
  readonly calendar: Calendar;
}
