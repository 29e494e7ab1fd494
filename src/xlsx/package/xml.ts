/** A small XML reader for the parts of a package: no DTD, no validation, but every element knows its place. */
import { InputError } from "../../core/errors";
import { unescapeXml } from "./xmlText";

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** Without it. */
  readonly local: string;
  /** With the colon, `""` where there is none; what new elements beside this one must begin with. */
  readonly prefix: string;
  /** By name as written, values unescaped. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, unescaped. */
  readonly text: string;
  /** Offsets into the XML: the element from `start` to `end`, what is inside from `innerStart` to `innerEnd`. */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Written `<a/>`: then `innerStart` and `innerEnd` both equal `end`. */
  readonly isSelfClosed: boolean;
}

/**
 * The root element.
 *
 * @param part names the part in the refusal.
 * @throws InputError `file.damaged` where tags do not match, `file.dtd` for a document type declaration.
 */
export function parseXml(xml: string, part: string): XmlElement {
  const damaged = () => new InputError("file.damaged", { part });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  for (;;) {
    const tagAt = xml.indexOf("<", at);
    if (tagAt < 0) break;
    if (tagAt > at && open.length > 0) open.at(-1)!.text += unescapeXml(xml.slice(at, tagAt));
    const next = xml[tagAt + 1];
    if (next === "?" || next === "!") {
      const { end, text } = readMarkup(xml, tagAt, part);
      if (open.length > 0) open.at(-1)!.text += text;
      at = end;
      continue;
    }
    const tagEnd = endOfTag(xml, tagAt);
    if (tagEnd < 0 || root) throw damaged();
    at = tagEnd + 1;
    if (next === "/") {
      const closing = open.pop();
      if (!closing || xml.slice(tagAt + 2, tagEnd).trim() !== closing.name) throw damaged();
      const element = { ...closing, innerEnd: tagAt, end: at };
      if (open.length > 0) open.at(-1)!.children.push(element);
      else root = element;
      continue;
    }
    const element = openElement(xml, tagAt, tagEnd);
    if (!element.isSelfClosed) open.push(element);
    else if (open.length > 0) open.at(-1)!.children.push({ ...element, innerEnd: at, end: at });
    else root = { ...element, innerEnd: at, end: at };
  }
  if (!root || open.length > 0) throw damaged();
  return root;
}

/** The children with this local name. */
export function childrenNamed(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** The first child with this local name. */
export function childNamed(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

/** Value of a relationship attribute such as `r:id`, whatever its prefix is. */
export function relationshipId(element: XmlElement, local = "id"): string | undefined {
  for (const [name, value] of element.attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** Whether an `xsd:boolean` attribute is true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The XML with `inner` put last inside the element, which is opened where it was self-closed. */
export function insertInside(xml: string, element: XmlElement, inner: string): string {
  if (!element.isSelfClosed) return xml.slice(0, element.innerEnd) + inner + xml.slice(element.innerEnd);
  const opening = xml.slice(element.start, element.end).replace(/\s*\/>$/, ">");
  return `${xml.slice(0, element.start)}${opening}${inner}</${element.name}>${xml.slice(element.end)}`;
}

/** Attributes of a tag, from the text between its name and its end. */
export function parseAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of tag.matchAll(/([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const raw = match[2] ?? match[3]!;
    attributes.set(match[1]!, unescapeXml(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, " ") : raw));
  }
  return attributes;
}

interface Open extends Omit<XmlElement, "end" | "innerEnd"> {
  readonly children: XmlElement[];
  text: string;
}

function openElement(xml: string, tagAt: number, tagEnd: number): Open {
  const isSelfClosed = xml[tagEnd - 1] === "/";
  const tag = xml.slice(tagAt + 1, isSelfClosed ? tagEnd - 1 : tagEnd);
  const name = /^[^\s]*/.exec(tag)![0];
  const colon = name.indexOf(":");
  return {
    name,
    local: name.slice(colon + 1),
    prefix: name.slice(0, colon + 1),
    attributes: parseAttributes(tag.slice(name.length)),
    children: [],
    text: "",
    start: tagAt,
    innerStart: tagEnd + 1,
    isSelfClosed,
  };
}

/** Index of the `>` that ends a tag; one inside a quoted value does not count. */
function endOfTag(xml: string, tagAt: number): number {
  let quote = "";
  for (let at = tagAt + 1; at < xml.length; at++) {
    const character = xml[at]!;
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
  }
  return -1;
}

/** Steps over a declaration, instruction or comment, or takes the text of a CDATA section. */
function readMarkup(xml: string, tagAt: number, part: string): { end: number; text: string } {
  const forms = [
    ["<?", "?>"],
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
  ] as const;
  const form = forms.find(([opening]) => xml.startsWith(opening, tagAt));
  if (!form) throw new InputError("file.dtd", { part });
  const [opening, closing] = form;
  const closeAt = xml.indexOf(closing, tagAt + opening.length);
  if (closeAt < 0) throw new InputError("file.damaged", { part });
  const text = opening === "<![CDATA[" ? xml.slice(tagAt + opening.length, closeAt) : "";
  return { end: closeAt + closing.length, text };
}
