import { childNamed, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";

/**
 * The text of a shared or inline string (`<si>`, `<is>`): its own or that of its runs, joined. The phonetic
 * reading that East Asian versions keep beside it is left out.
 */
export function readStringItem(bytes: Uint8Array, start: number, end: number, part: string): string {
  const item = parseXml(new TextDecoder().decode(bytes.subarray(start, end)), part);
  return stringItemText(item);
}

export function stringItemText(item: XmlElement): string {
  const runs = childrenNamed(item, "r").map((run) => childNamed(run, "t"));
  const texts = [childNamed(item, "t"), ...runs].filter((element) => element !== undefined);
  return texts.map(({ text }) => decodeXstring(text)).join("");
}
