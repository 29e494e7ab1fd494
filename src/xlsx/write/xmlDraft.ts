import { parseXml, type XmlElement } from "../package/xml";
import { escapeAttribute } from "../package/xmlText";

/** An XML part being edited: only the places that change are rewritten, everything else stays as it was typed. */
export class XmlDraft {
  private parsed: XmlElement | undefined;
  private xml: string;

  constructor(
    xml: string,
    readonly part: string,
  ) {
    // What we write is UTF-8, whatever the part came in.
    this.xml = xml.replace(/^(<\?xml[^>]*\bencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, "$1$2UTF-8$2");
  }

  get text(): string {
    return this.xml;
  }

  get root(): XmlElement {
    return (this.parsed ??= parseXml(this.xml, this.part));
  }

  /** The first child of the root with this local name. */
  child(local: string): XmlElement | undefined {
    return this.root.children.find((child) => child.local === local);
  }

  children(local: string): readonly XmlElement[] {
    return this.root.children.filter((child) => child.local === local);
  }

  replace(start: number, end: number, xml: string): void {
    this.xml = this.xml.slice(0, start) + xml + this.xml.slice(end);
    this.parsed = undefined;
  }

  /** Replaces elements, each by the XML given for it (an empty one removes it). */
  replaceAll(changes: readonly (readonly [element: XmlElement, xml: string])[]): void {
    let xml = this.xml;
    const fromBack = [...changes].sort(([one], [other]) => other.start - one.start);
    for (const [{ start, end }, replacement] of fromBack) {
      xml = xml.slice(0, start) + replacement + xml.slice(end);
    }
    if (changes.length > 0) this.replace(0, this.xml.length, xml);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  /** Puts XML behind the last child of an element. */
  append(parent: XmlElement, xml: string): void {
    if (!parent.isSelfClosed) {
      this.replace(parent.innerEnd, parent.innerEnd, xml);
      return;
    }
    const tag = this.xml.slice(parent.start, parent.end).replace(/\s*\/>$/, ">");
    this.replace(parent.start, parent.end, `${tag}${xml}</${parent.name}>`);
  }

  /** Puts an element where the schema wants it: behind the children that come no later in `order`. */
  insertInOrder(parent: XmlElement, order: readonly string[], local: string, xml: string): void {
    const rank = order.indexOf(local);
    if (rank < 0) throw new Error(`${local} is no child of ${parent.local}`);
    const before = parent.children.findLast((child) => {
      const own = order.indexOf(child.local);
      return own >= 0 && own <= rank;
    });
    if (before) this.replace(before.end, before.end, xml);
    else if (parent.isSelfClosed) this.append(parent, xml);
    else this.replace(parent.innerStart, parent.innerStart, xml);
  }

  /** Sets or, with null, takes away an attribute; the others keep their bytes. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const tagEnd = element.isSelfClosed ? element.end : element.innerStart;
    const tag = withAttribute(this.xml.slice(element.start, tagEnd), name, value);
    this.replace(element.start, tagEnd, tag);
  }
}

/**
 * An opening tag with an attribute set or, with null, taken away.
 *
 * @example
 * withAttribute('<row r="1" ht="30">', "r", "2"); // '<row r="2" ht="30">'
 */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const assignments = /\s+([^\s=/<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
  const found = [...tag.matchAll(assignments)].find((match) => match[1] === name);
  const written = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
  if (found) return tag.slice(0, found.index) + written + tag.slice(found.index + found[0].length);
  const nameEnd = /^<[^\s/>]+/.exec(tag)![0].length;
  // Behind the attributes that are there, so that their order stays.
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  const behind = Math.max(nameEnd, tag.slice(0, end).trimEnd().length);
  return tag.slice(0, behind) + written + tag.slice(behind);
}
