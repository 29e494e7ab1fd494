/**
 * Whether a host with these sets has a version of one; numbers between dots count, so 1.9 is below 1.14.
 *
 * @param version `1.1` where absent.
 */
export function isSetSupported(
  sets: Readonly<Record<string, string>>,
  name: string,
  version: string | number = "1.1",
): boolean {
  const own = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (own === undefined) return false;
  const [major = 0, minor = 0] = own.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
