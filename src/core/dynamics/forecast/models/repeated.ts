import type { FittedModel } from "../model";

/** The last values again and again, `length` of them in turn. */
export function repeated(values: Float64Array, length: number): FittedModel {
  const last = values.slice(values.length - length);
  let squares = 0;
  for (let at = length; at < values.length; at++) squares += (values[at] - values[at - length]) ** 2;
  const deviation = Math.sqrt(squares / Math.max(1, values.length - length));
  return {
    ahead: (horizon) => Float64Array.from({ length: horizon }, (_, step) => last[step % length]),
    // Each turn adds the uncertainty of one more.
    spread: (horizon) =>
      Float64Array.from(
        { length: horizon },
        (_, step) => deviation * Math.sqrt(Math.floor(step / length) + 1),
      ),
  };
}
