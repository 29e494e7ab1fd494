/** What one run tells the bench, as JSON on its output. */
export interface Measure {
  readonly ms: number;
  readonly peakMb: number;
  /** Numbers added up and lengths of texts, so that neither reads less than the other. */
  readonly checksum: number;
}

export function measure(read: () => number): void {
  const start = performance.now();
  const checksum = read();
  const ms = performance.now() - start;
  console.log(
    JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024, checksum } satisfies Measure),
  );
}
