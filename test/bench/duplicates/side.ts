/** Pairs of rows that are one customer. */
export type Found = readonly (readonly [a: number, b: number])[];

export interface SideResult {
  readonly wallMs: number;
  /** Of all threads. */
  readonly cpuMs: number;
  readonly found: Found;
}

export async function timed(work: () => Promise<Found>): Promise<SideResult> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const found = await work();
  const used = process.cpuUsage(cpu);
  return { wallMs: performance.now() - start, cpuMs: (used.user + used.system) / 1000, found };
}
