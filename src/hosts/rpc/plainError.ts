import { InputError } from "../../core/errors";
import { Cancelled } from "../../core/progress";
import type { PlainError } from "./protocol";

/** An error as data: its class would be lost on the way. */
export function plainError(error: unknown): PlainError {
  if (error instanceof InputError) return { name: "InputError", code: error.code, params: error.params };
  if (error instanceof Cancelled) return { name: "Cancelled" };
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { name: "Error", message, stack };
}

/** The error that `plainError` took apart, of the same class. */
export function restoredError(plain: PlainError): Error {
  switch (plain.name) {
    case "InputError":
      return new InputError(plain.code, plain.params);
    case "Cancelled":
      return new Cancelled();
    default:
      return Object.assign(new Error(plain.message), { stack: plain.stack });
  }
}
