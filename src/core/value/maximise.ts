/** Newton's climb to the maximum of a smooth function of a few variables. */
import { choleskyOf, solveWith } from "./cholesky";

/** A function's value at a point with its first and second derivatives. */
export interface Local {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
}

export interface Maximum extends Local {
  readonly at: readonly number[];
}

const mostSteps = 200;
const longestStep = 2;
/** What another step would still add to a log-likelihood; far below what can be told apart. */
const worthAnotherStep = 1e-10;
/** The part of a value that rounding may take. */
const rounding = 1e-14;
const leastBend = 1e-3;
const mostBend = 1e12;

/**
 * Where is the function greatest?
 *
 * Far from the maximum, where the function need not be concave, steps are bent towards the gradient until they lead
 * upwards. Nothing where the climb leaves `-reach` to `reach` in any variable: then there is no maximum to speak of.
 */
export function maximise(
  evaluate: (at: readonly number[]) => Local,
  start: readonly number[],
  reach: number,
): Maximum | undefined {
  let here: Maximum = { at: start, ...evaluate(start) };
  let bend = 0;
  for (let step = 0; step < mostSteps && bend < mostBend; step++) {
    const noise = rounding * Math.abs(here.value);
    const straight = upwards(here, 0);
    if (straight && dot(straight, here.gradient) / 2 < worthAnotherStep + noise) return here;
    const direction = bend === 0 ? straight : upwards(here, bend);
    const at = direction && moved(here.at, direction);
    if (at?.some((value) => Math.abs(value) > reach)) return undefined;
    const there = at && evaluate(at);
    if (at && there && there.value >= here.value - noise) {
      here = { at, ...there };
      bend = bend <= leastBend ? 0 : bend / 10;
    } else bend = Math.max(bend * 10, leastBend);
  }
  return undefined;
}

/** Newton's direction; nothing where the function, bent by so much, is not concave here. */
function upwards({ gradient, hessian }: Local, bend: number): number[] | undefined {
  const curvature = hessian.map((row, i) =>
    row.map((value, j) => (i === j ? bend * (1 + Math.abs(value)) - value : -value)),
  );
  const root = choleskyOf(curvature);
  return root && solveWith(root, gradient);
}

function moved(from: readonly number[], direction: readonly number[]): number[] {
  const length = Math.max(...direction.map(Math.abs));
  const share = Math.min(1, longestStep / length);
  return from.map((value, index) => value + share * direction[index]);
}

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + value * other[index], 0);
