/** What happens most often, by owner. */

export interface Usual {
  /** The place that most events have; -1 where there are too few, or where two places tie. */
  readonly most: Int8Array;
  /** The part of events that have it, 0–1; NaN where there is no usual place. */
  readonly share: Float64Array;
}

/** Two events agree by chance too often to call it a habit. */
const fewestEvents = 3;

/**
 * @param offsets owner o has the events `offsets[o]` to `offsets[o + 1] - 1`.
 * @param placeCount places there are, at most 127.
 * @param placeOf place of an event; -1 leaves it out.
 */
export function usualOf(offsets: Uint32Array, placeCount: number, placeOf: (event: number) => number): Usual {
  const owners = offsets.length - 1;
  const most = new Int8Array(owners).fill(-1);
  const share = new Float64Array(owners).fill(Number.NaN);
  const times = new Uint32Array(placeCount);
  for (let owner = 0; owner < owners; owner++) {
    times.fill(0);
    let events = 0;
    for (let event = offsets[owner]; event < offsets[owner + 1]; event++) {
      const place = placeOf(event);
      if (place < 0) continue;
      times[place]++;
      events++;
    }
    if (events < fewestEvents) continue;
    let best = 0;
    let ties = 0;
    for (let place = 1; place < placeCount; place++) {
      if (times[place] > times[best]) {
        best = place;
        ties = 0;
      } else if (times[place] === times[best]) ties++;
    }
    if (ties > 0) continue;
    most[owner] = best;
    share[owner] = times[best] / events;
  }
  return { most, share };
}
