/**
 * How large answers get. Excel on the web takes at most 5 MB each way; answers are planned a good deal smaller,
 * because the size of what is not read yet can only be estimated.
 */
export const plannedBytes = 4_000_000;

/** The size of a request is known beforehand, all but the paths of its calls, so it may come nearer to the limit. */
export const requestBytes = 4_600_000;

/** Cells read at a time, whatever their size: Excel gives up above 5,000,000. */
export const plannedCells = 1_000_000;

/**
 * Bytes of a value as JSON in UTF-8.
 *
 * @example
 * jsonBytes("Ольга \"O\""); // 18
 * jsonBytes(-1.5); // 4
 */
export function jsonBytes(value: unknown): number {
  if (typeof value === "string") return textBytes(value);
  if (typeof value === "number") return String(value).length;
  if (typeof value === "boolean") return value ? 4 : 5;
  return value === null || value === undefined ? 4 : textBytes(JSON.stringify(value));
}

function textBytes(text: string): number {
  let bytes = 2 + text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c) bytes++;
    else if (code < 0x20) bytes += 5;
    else if (code >= 0x800) bytes += 2;
    else if (code >= 0x80) bytes++;
  }
  return bytes;
}

/** Bytes of a block of cells as JSON: what stands in a sample of its rows, times the rest. */
export function blockBytes(rows: readonly (readonly unknown[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / 256));
  let bytes = 0;
  let sampled = 0;
  for (let row = 0; row < rows.length; row += step) {
    for (const value of rows[row]!) bytes += jsonBytes(value) + 1;
    bytes += 2;
    sampled++;
  }
  return sampled === 0 ? 0 : Math.ceil((bytes / sampled) * rows.length);
}
