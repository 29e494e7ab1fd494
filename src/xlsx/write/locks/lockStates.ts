import { childNamed, isTrue, type XmlElement } from "../../package/xml";

/** Locks of a cell format: whether cells are closed to editing and hide their formulas on a protected sheet. */
export interface LockState {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What a format says of locks; saying nothing means locked, with formulas that show. */
export function lockStateOf(xf: XmlElement | undefined): LockState {
  const attributes = childNamed(xf, "protection")?.attributes;
  return {
    locked: isTrue(attributes?.get("locked") ?? "1"),
    formulaHidden: isTrue(attributes?.get("hidden") ?? "0"),
  };
}

/**
 * The XML of a format with other locks; everything else of it stays.
 *
 * @param source the `xf` element as it is written.
 * @param xf the same, parsed from `source`.
 */
export function withLockState(source: string, xf: XmlElement, state: LockState): string {
  const present = childNamed(xf, "protection");
  const isUsual = state.locked && !state.formulaHidden;
  const inner = isUsual
    ? ""
    : `<${xf.prefix}protection${state.locked ? "" : ' locked="0"'}${state.formulaHidden ? ' hidden="1"' : ""}/>`;
  const at = present ?? childNamed(xf, "alignment");
  const start = present ? present.start : (at?.end ?? xf.innerStart);
  const end = present ? present.end : start;
  const tagEnd = xf.isSelfClosed ? xf.end : xf.innerStart;
  const tag = source
    .slice(xf.start, tagEnd)
    .replace(/\s+applyProtection\s*=\s*(?:"[^"]*"|'[^']*')/, "")
    .replace(/\s*\/?>$/, "");
  const opening = `${tag}${isUsual ? "" : ' applyProtection="1"'}`;
  if (xf.isSelfClosed) return inner ? `${opening}>${inner}</${xf.name}>` : `${opening}/>`;
  const body = source.slice(xf.innerStart, start) + inner + source.slice(end, xf.innerEnd);
  return body.trim() === "" ? `${opening}/>` : `${opening}>${body}</${xf.name}>`;
}
