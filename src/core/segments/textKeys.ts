/** Every text that metrics and segments of customers are told with. */
import type { MissingReason } from "../metrics/figures";
import type { weekdays } from "../metrics/further/usualWeekday";
import type { timesOfDay } from "../metrics/timesOfDay";
import type { Role } from "../table/roles";
import type { CustomerColumnId } from "./customerColumns";
import type * as registered from "./index";

type Registered = typeof registered;
type Texts = {
  readonly [Id in keyof Registered]: {
    readonly class: `${Registered[Id]["text"]}.${Registered[Id]["classes"][number]}`;
    readonly why: `why.${Registered[Id]["text"]}.${Registered[Id]["why"][number]}`;
  };
};

/** Names of classes. */
export type ClassKey = Texts[keyof Texts]["class"];
/** The figures that put somebody into a class. */
export type WhyKey = Texts[keyof Texts]["why"];

/** Why a column was not computed. */
export type MissingKey = `missing.${MissingReason}` | `role.${Role}`;

export type SegmentTextKey =
  | ClassKey
  | `${ClassKey}.meaning`
  | WhyKey
  | MissingKey
  | `metric.${CustomerColumnId}`
  | `weekday.${(typeof weekdays)[number]}`
  | `timeOfDay.${(typeof timesOfDay)[number]}`;
