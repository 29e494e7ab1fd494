import { invalidArgument } from "../wire/apiError";

/** `#RRGGBB` in capitals, as Excel answers; names of a few colours are understood. */
export function colorCode(color: unknown, location: string): string {
  const text = String(color);
  const known = names.get(text.toLowerCase());
  if (known) return known;
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!match) throw invalidArgument(location);
  return `#${match[1]!.toUpperCase()}`;
}

const names = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
]);
