import type { Params } from "../../core/errors";

/** Words of a call that cannot be understood; the wording is `usage.<reason>`. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(
    readonly reason: UsageReason,
    readonly params: Params = {},
  ) {
    super(`${reason} ${JSON.stringify(params)}`);
  }
}

export type UsageReason =
  | "unknown"
  | "command"
  | "noFile"
  | "noBook"
  | "files"
  | "option"
  | "value"
  | "target"
  | "csvInPlace"
  | "outIsInput"
  | "outEnding";
