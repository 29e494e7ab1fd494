/** The lowest point of a function inside a box, by the simplex method. */

export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

const mostSteps = 600;
/** A simplex that clings to a side of the box is set up anew around its best corner, until that helps no more. */
const mostRestarts = 6;
const tolerance = 1e-10;

/**
 * Minimises a function of a few parameters.
 *
 * Points outside the box are moved to its side. Source: J. A. Nelder, R. Mead, "A Simplex Method for Function
 * Minimization", The Computer Journal 7(4), 1965, 308-313.
 *
 * @param of not finite where a point is no good.
 *
 * @example minimise(([x]) => (x + 2) ** 2, [0.5], { low: [0], high: [1] }).at; // [0]
 */
export function minimise(
  of: (point: readonly number[]) => number,
  start: readonly number[],
  bounds: Bounds,
): Minimum {
  let best = simplexFrom(of, start, bounds, 0.1);
  for (let restart = 0; restart < mostRestarts; restart++) {
    const next = simplexFrom(of, best.at, bounds, restart % 2 === 0 ? 0.05 : -0.05);
    const isBetter = best.value - next.value > Math.abs(best.value) * 1e-9;
    if (next.value < best.value) best = next;
    if (!isBetter) break;
  }
  return best;
}

function simplexFrom(
  of: (point: readonly number[]) => number,
  start: readonly number[],
  { low, high }: Bounds,
  size: number,
): Minimum {
  const inside = (point: readonly number[]) =>
    point.map((value, axis) => Math.min(Math.max(value, low[axis]), high[axis]));
  const judge = (point: readonly number[]): Minimum => {
    const at = inside(point);
    const value = of(at);
    return { at, value: Number.isFinite(value) ? value : Infinity };
  };
  const corners = [judge(start), ...start.map((_, axis) => judge(moved(axis)))];
  const byValue = (one: Minimum, other: Minimum) => one.value - other.value;
  corners.sort(byValue);
  for (let step = 0; step < mostSteps; step++) {
    const worst = corners[corners.length - 1];
    if (isSmall(corners)) break;
    const centre = start.map((_, axis) =>
      corners.slice(0, -1).reduce((sum, { at }) => sum + at[axis] / (corners.length - 1), 0),
    );
    const along = (times: number) =>
      judge(centre.map((value, axis) => value + times * (worst.at[axis] - value)));
    const mirrored = along(-1);
    let next = mirrored;
    if (mirrored.value < corners[0].value) {
      const further = along(-2);
      if (further.value < mirrored.value) next = further;
    } else if (mirrored.value >= corners[corners.length - 2].value) {
      next = along(mirrored.value < worst.value ? -0.5 : 0.5);
    }
    if (next.value < worst.value) corners[corners.length - 1] = next;
    else shrink();
    corners.sort(byValue);
  }
  return corners[0];

  function moved(axis: number): number[] {
    const span = (high[axis] - low[axis]) * size;
    const isFree = start[axis] + span <= high[axis] && start[axis] + span >= low[axis];
    return start.map((value, other) => (other === axis ? value + (isFree ? span : -span) : value));
  }

  function shrink(): void {
    const [best] = corners;
    for (let corner = 1; corner < corners.length; corner++) {
      corners[corner] = judge(corners[corner].at.map((value, axis) => (value + best.at[axis]) / 2));
    }
  }
}

function isSmall(corners: readonly Minimum[]): boolean {
  const [best] = corners;
  return corners.every(
    ({ at, value }) =>
      value - best.value <= tolerance * Math.abs(best.value) &&
      at.every((own, axis) => Math.abs(own - best.at[axis]) <= 1e-7),
  );
}
