import type { Country } from "./country";
import type { Random } from "./random";

/** One slip of the finger: a letter changed, doubled, left out or swapped with its neighbour. */
export function slip(random: Random, text: string, { letters }: Country): string {
  if (text.length < 4) return text;
  const at = random.between(1, text.length - 2);
  switch (random.between(0, 3)) {
    case 0:
      return text.slice(0, at) + random.pick([...letters]) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text[at] + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1);
    default:
      return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  }
}

/** One digit changed or two neighbours swapped. */
export function digitSlip(random: Random, digits: string): string {
  const at = random.between(1, digits.length - 2);
  if (random.chance(0.5)) return digits.slice(0, at) + random.between(0, 9) + digits.slice(at + 1);
  return digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
}
