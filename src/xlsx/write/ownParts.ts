import type { OoxmlPackage } from "../package/package";
import { partKey } from "../package/partName";

/** A part and everything that only it or its own parts refer to: tables, drawings, comments of a sheet. */
export function ownParts(pkg: OoxmlPackage, first: string): string[] {
  const sources = ["", ...pkg.partNames().filter((name) => !name.endsWith(".rels"))];
  const usersOf = new Map<string, string[]>();
  for (const source of sources) {
    for (const { target, isExternal } of pkg.relationships(source)) {
      if (isExternal) continue;
      const users = usersOf.get(partKey(target)) ?? [];
      usersOf.set(partKey(target), [...users, partKey(source)]);
    }
  }
  const own = new Map([[partKey(first), first]]);
  for (let found = true; found; ) {
    found = false;
    for (const part of [...own.values()]) {
      for (const { target, isExternal } of pkg.relationships(part)) {
        const key = partKey(target);
        if (isExternal || own.has(key) || !pkg.has(target)) continue;
        if (!usersOf.get(key)!.every((user) => own.has(user))) continue;
        own.set(key, target);
        found = true;
      }
    }
  }
  return [...own.values()];
}
