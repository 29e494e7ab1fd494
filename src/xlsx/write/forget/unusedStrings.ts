import type { OoxmlPackage } from "../../package/package";

/** A cell that shows a shared string, up to the string's number. */
const reference =
  /<(?:[\w.-]+:)?c\s[^>]*?\bt=["']s["'][^>]*>\s*(?:<(?:[\w.-]+:)?f[^>]*(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)\s*)?<(?:[\w.-]+:)?v[^>]*>\s*(\d+)/g;

const item = /<((?:[\w.-]+:)?)si(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1si>)/g;

/** Empties the shared strings that no cell shows any more; the others keep their numbers. */
export function blankUnusedStrings(
  pkg: OoxmlPackage,
  worksheets: readonly string[],
  stringsPart: string | undefined,
): void {
  if (stringsPart === undefined || !pkg.has(stringsPart)) return;
  const used = new Set<number>();
  for (const part of worksheets) {
    for (const [, code] of pkg.text(part).matchAll(reference)) used.add(Number(code));
  }
  const text = pkg.text(stringsPart);
  let code = 0;
  const blanked = text.replace(item, (whole, prefix: string) =>
    used.has(code++) ? whole : `<${prefix}si><${prefix}t/></${prefix}si>`,
  );
  if (blanked !== text) pkg.setPart(stringsPart, blanked);
}
