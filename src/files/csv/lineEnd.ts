export type LineEnd = "\n" | "\r\n" | "\r";

/** What ends the lines of this text, line breaks inside quotes left out; the most frequent where they differ. */
export function findLineEnd(text: string): LineEnd {
  const unquoted = text.replace(/"[^"]*(?:"|$)/g, "");
  const count = { "\r\n": 0, "\n": 0, "\r": 0 };
  for (const [end] of unquoted.matchAll(/\r\n|\n|\r/g)) count[end as LineEnd]++;
  if (count["\r\n"] >= count["\n"] && count["\r\n"] >= count["\r"] && count["\r\n"] > 0) return "\r\n";
  return count["\r"] > count["\n"] ? "\r" : "\n";
}
