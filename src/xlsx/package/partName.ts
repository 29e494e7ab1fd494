/** Names of parts: paths inside the zip without leading slash, compared without regard to case (ISO 29500-2, 7.3). */

/** What two names of one part share. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The part that holds the relationships of `source`; those of the package itself for "". */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part a relationship's target names, seen from its source. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/[?#].*$/, "");
  const folder = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const resolved: string[] = [];
  for (const step of [...folder, ...path.split("/")]) {
    if (step === "..") resolved.pop();
    else if (step !== "" && step !== ".") resolved.push(step);
  }
  return resolved.join("/");
}

/** Inverse of `resolveTarget`: how `source` points to `part`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
