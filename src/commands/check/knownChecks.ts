import type { Settings } from "../../core/checks/check";
import { type CheckId, checks } from "../../core/checks/runChecks";
import type { TableKind } from "../../core/table/roles";
import type { CheckSettings } from "./checkSettings";

/** A check as the user may change it. */
export interface KnownCheck {
  readonly check: CheckId;
  /** The first of the tables it looks at. */
  readonly table: TableKind;
  readonly isOn: boolean;
  /** A matter of taste: runs on request only. */
  readonly isOnRequest: boolean;
  /** As they hold now. */
  readonly settings: Settings;
}

/** Every check with what the user said of it. */
export const knownChecks = ({ off = [], on = [], settings = {} }: CheckSettings): readonly KnownCheck[] =>
  checks.map(({ id, tables, onRequest = false, settings: own }) => ({
    check: id,
    table: tables[0]!,
    isOn: !off.includes(id) && (!onRequest || on.includes(id)),
    isOnRequest: onRequest,
    settings: { ...own, ...settings[id] },
  }));
