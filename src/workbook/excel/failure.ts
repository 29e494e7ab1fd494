import { InputError } from "../../core/errors";

/** Excel's own code of an error, e.g. `AccessDenied`; undefined for errors that are not Excel's. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof InputError) return undefined;
  const { code } = error as Error & { code?: unknown };
  return typeof code === "string" ? code : undefined;
}

/** A request or an answer above what Excel on the web takes. */
export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(codeOf(error) ?? "");
}

/** What the user can be told of an error that stopped us before anything was written; bugs pass as they are. */
export function refusalFor(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === "AccessDenied") return new InputError("excel.accessDenied");
  if (code === "InvalidOperationInCellEditMode") return new InputError("excel.editing");
  return new InputError("excel.failed", { reason: code });
}
