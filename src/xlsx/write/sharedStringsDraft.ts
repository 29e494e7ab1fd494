import type { OoxmlPackage } from "../package/package";
import { encodeXstring, escapeText } from "../package/xmlText";
import { indexSharedStrings, noSharedStrings, type SharedStrings } from "../read/sharedStrings";
import { ByteWriter } from "./cells/byteWriter";
import type { StringSink } from "./cells/cellXml";
import { withAttribute } from "./xmlDraft";

/**
 * The shared strings of a workbook with new ones behind them. Nothing is read before the first text comes.
 * A new text takes the place of an equal one that is there, unless that has formats of its own.
 */
export class SharedStringsDraft implements StringSink {
  private present: SharedStrings | undefined;
  private codes: Map<string, number> | undefined;
  /** Present texts that are not used again: formatted ones, and those equal to one before them. */
  private readonly others = new Set<number>();
  private readonly added: string[] = [];
  /** References to texts, those of cells that were overwritten counted off. */
  private references = 0;

  constructor(
    private readonly pkg: OoxmlPackage,
    private readonly part: string | undefined,
  ) {}

  /** Whether the part has to be written; overwritten cells alone leave it as it is. */
  get isChanged(): boolean {
    return this.added.length > 0 || this.references > 0;
  }

  at(code: number): string {
    this.codes ??= this.load();
    const { size } = this.present!;
    return code < size ? this.present!.at(code) : this.added[code - size]!;
  }

  indexOf(text: string): number {
    this.references++;
    this.codes ??= this.load();
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.present!.size + this.added.push(text) - 1;
    this.codes.set(text, code);
    return code;
  }

  /** Whether a text reads like this one. */
  isText(code: number, text: string): boolean {
    this.codes ??= this.load();
    if (this.codes.get(text) === code) return true;
    return this.others.has(code) && this.at(code) === text;
  }

  dropReferences(count: number): void {
    this.references -= count;
  }

  /** The part with the new texts, its counts raised. */
  bytes(namespace: string): Uint8Array {
    if (this.part === undefined) return this.newPart(namespace);
    const bytes = this.pkg.xml(this.part);
    const { tag, tagStart, tagEnd, prefix } = findRoot(bytes);
    this.codes ??= this.load();
    const isSelfClosed = tag.endsWith("/>");
    const out = new ByteWriter();
    out.bytes(bytes, 0, tagStart);
    out.text(this.raisedCounts(isSelfClosed ? tag.replace(/\s*\/>$/, ">") : tag));
    const end = isSelfClosed ? tagEnd : endOfItems(bytes, prefix);
    out.bytes(bytes, tagEnd, end);
    this.writeItems(out, prefix);
    if (isSelfClosed) out.ascii(`</${prefix}sst>`);
    out.bytes(bytes, end, bytes.length);
    return out.finish();
  }

  private newPart(namespace: string): Uint8Array {
    const out = new ByteWriter();
    const counts = `count="${this.references}" uniqueCount="${this.added.length}"`;
    out.text(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}" ${counts}>`);
    this.writeItems(out, "");
    out.ascii("</sst>");
    return out.finish();
  }

  private writeItems(out: ByteWriter, prefix: string): void {
    const open = `<${prefix}si><${prefix}t`;
    const close = `</${prefix}t></${prefix}si>`;
    for (const text of this.added) {
      const space = /^\s|\s$|[\n\r\t]/.test(text) ? ' xml:space="preserve">' : ">";
      out.text(open + space + escapeText(encodeXstring(text)) + close);
    }
  }

  private raisedCounts(tag: string): string {
    const count = /\scount\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    const hasUnique = /\suniqueCount\s*=/.test(tag);
    const size = this.present!.size + this.added.length;
    const counted =
      count === undefined
        ? tag
        : withAttribute(tag, "count", String(Math.max(size, Number(count) + this.references)));
    return hasUnique ? withAttribute(counted, "uniqueCount", String(size)) : counted;
  }

  private load(): Map<string, number> {
    const { pkg, part } = this;
    const strings = part === undefined ? noSharedStrings : indexSharedStrings(pkg.xml(part), part);
    this.present = strings;
    const codes = new Map<string, number>();
    for (let code = 0; code < strings.size; code++) {
      const text = strings.isRich(code) ? undefined : strings.at(code);
      const isUsable =
        text !== undefined && !codes.has(text) && (!/^\s|\s$/.test(text) || strings.keepsBlanks(code));
      if (isUsable) codes.set(text, code);
      else this.others.add(code);
    }
    return codes;
  }
}

function findRoot(bytes: Uint8Array) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536));
  const visible = head.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, (markup) => " ".repeat(markup.length));
  const match = /<((?:[^\s<>/:]+:)?)sst(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?>/.exec(visible)!;
  return {
    prefix: match[1]!,
    tag: match[0],
    tagStart: match.index,
    tagEnd: match.index + match[0].length,
  };
}

/** Offset where new items go: before an extension list, else before the closing tag. */
function endOfItems(bytes: Uint8Array, prefix: string): number {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  const lastItem = Math.max(tail.lastIndexOf(`</${prefix}si>`), tail.lastIndexOf(`<${prefix}si/>`), 0);
  const closing = tail.lastIndexOf(`</${prefix}sst`);
  const list = tail.indexOf(`<${prefix}extLst`, lastItem);
  return bytes.length - tail.length + (list >= 0 && list < closing ? list : closing);
}
