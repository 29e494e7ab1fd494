import { InputError } from "../../core/errors";
import type { TextPool } from "../../core/table/cells";
import { endOfMarkup, endOfTag } from "../package/scanRows";
import { decodeText } from "./decodeText";
import { readStringItem } from "./stringItem";
import { endOfElement, endsName, exclamation, greaterThan, lessThan, slash } from "./xmlScan";

/** The shared strings of a workbook by index; a text is decoded when first asked for. */
export class SharedStrings implements TextPool {
  private readonly decoded: (string | undefined)[];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly places: ItemPlaces,
  ) {
    this.decoded = new Array(places.count);
  }

  get size(): number {
    return this.places.count;
  }

  at(code: number): string {
    return (this.decoded[code] ??= this.decode(code));
  }

  /** Whether the item holds no text, without decoding it. */
  isEmpty(code: number): boolean {
    return this.places.kinds[code] === ItemKind.empty;
  }

  /** Whether the item is more than one plain text, such as runs with formats of their own. */
  isRich(code: number): boolean {
    return this.places.kinds[code] === ItemKind.rich;
  }

  /** Whether a plain item asks for the blanks at its ends to be kept. */
  keepsBlanks(code: number): boolean {
    const start = this.places.starts[code]!;
    const tag = this.bytes.subarray(this.bytes.lastIndexOf(lessThan, start - 1), start);
    return new TextDecoder().decode(tag).includes("preserve");
  }

  private decode(code: number): string {
    const { starts, ends, kinds } = this.places;
    return kinds[code] === ItemKind.rich
      ? readStringItem(this.bytes, starts[code]!, ends[code]!, this.part)
      : decodeText(this.bytes, starts[code]!, ends[code]!);
  }
}

/** @param bytes the part in UTF-8. @throws InputError `file.damaged` when an item is not closed. */
export function indexSharedStrings(bytes: Uint8Array, part: string): SharedStrings {
  return new SharedStrings(bytes, part, findItems(bytes, part));
}

export const noSharedStrings = new SharedStrings(new Uint8Array(), "", emptyPlaces(0));

const ItemKind = { plain: 0, rich: 1, empty: 2 } as const;

/** Bytes of each item: its text, or the whole element where it is more than one plain `<t>`. */
interface ItemPlaces {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** `ItemKind`: asked for every cell, and in one byte nearer at hand than two offsets. */
  kinds: Uint8Array;
}

function emptyPlaces(capacity: number): ItemPlaces {
  return {
    count: 0,
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    kinds: new Uint8Array(capacity),
  };
}

function findItems(bytes: Uint8Array, part: string): ItemPlaces {
  const root = findRoot(bytes, part);
  const places = emptyPlaces(4096);
  const prefixSize = root.prefixSize;
  let at = root.isSelfClosed ? -1 : bytes.indexOf(lessThan, root.end);
  let isClosed = root.isSelfClosed;
  while (at >= 0) {
    const name = at + 1 + prefixSize;
    if (bytes[name] === letterS && bytes[name + 1] === letterI && endsName(bytes[name + 2])) {
      at = addItem(places, bytes, at, prefixSize);
    } else if (bytes[at + 1] === slash) {
      isClosed = true;
      break;
    } else {
      at = bytes[at + 1] === exclamation ? endOfMarkup(bytes, at) : endOfElement(bytes, at);
    }
    if (at < 0) break;
    at = bytes.indexOf(lessThan, at);
  }
  if (!isClosed) throw new InputError("file.damaged", { part });
  return places;
}

/** Records the `<si>` at `at` and returns the offset behind it, -1 where it is not closed. */
function addItem(places: ItemPlaces, bytes: Uint8Array, at: number, prefixSize: number): number {
  const tagEnd = bytes.indexOf(greaterThan, at);
  if (tagEnd < 0) return -1;
  if (bytes[tagEnd - 1] === slash) {
    add(places, tagEnd, tagEnd, false);
    return tagEnd + 1;
  }
  // Mostly <si><t>text</t></si> to the byte.
  const name = tagEnd + 2 + prefixSize;
  if (bytes[tagEnd + 1] === lessThan && bytes[name] === letterT && endsName(bytes[name + 1])) {
    const textStart = bytes.indexOf(greaterThan, name) + 1;
    const isEmpty = bytes[textStart - 2] === slash;
    const textEnd = isEmpty ? textStart : nextTag(bytes, textStart);
    const closeSi = isEmpty ? textStart : textEnd + prefixSize + 4; // behind </t>
    if (
      (isEmpty || (bytes[textEnd + 1] === slash && bytes[closeSi - 1] === greaterThan)) &&
      bytes[closeSi] === lessThan &&
      bytes[closeSi + 1] === slash &&
      bytes[closeSi + 2 + prefixSize] === letterS
    ) {
      add(places, textStart, textEnd, false);
      return closeSi + prefixSize + 5;
    }
  }
  const end = endOfElement(bytes, at);
  if (end >= 0) add(places, at, end, true);
  return end;
}

function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lessThan) at++;
  return at;
}

function add(places: ItemPlaces, start: number, end: number, isRich: boolean): void {
  if (places.count === places.starts.length) {
    const larger = emptyPlaces(places.count * 2);
    larger.starts.set(places.starts);
    larger.ends.set(places.ends);
    larger.kinds.set(places.kinds);
    Object.assign(places, { starts: larger.starts, ends: larger.ends, kinds: larger.kinds });
  }
  places.starts[places.count] = start;
  places.ends[places.count] = end;
  places.kinds[places.count] = isRich ? ItemKind.rich : start === end ? ItemKind.empty : ItemKind.plain;
  places.count++;
}

/** The opening tag of `sst`, behind the declaration and comments. */
function findRoot(bytes: Uint8Array, part: string) {
  let at = bytes.indexOf(lessThan);
  while (at >= 0 && (bytes[at + 1] === question || bytes[at + 1] === exclamation)) {
    const closing = bytes[at + 1] === question ? "?>" : "-->";
    const rest = new TextDecoder("latin1").decode(bytes.subarray(at, at + 65_536));
    const end = rest.indexOf(closing);
    at = end < 0 ? -1 : bytes.indexOf(lessThan, at + end);
  }
  const tagEnd = at < 0 ? -1 : endOfTag(bytes, at);
  if (tagEnd < 0) throw new InputError("file.damaged", { part });
  const colon = bytes.subarray(at, tagEnd).indexOf(0x3a);
  const nameEnd = bytes.subarray(at, tagEnd + 1).findIndex((byte, index) => index > 0 && endsName(byte));
  return {
    end: tagEnd + 1,
    prefixSize: colon > 0 && colon < nameEnd ? colon : 0,
    isSelfClosed: bytes[tagEnd - 1] === slash,
  };
}

const letterS = 0x73;
const letterI = 0x69;
const letterT = 0x74;
const question = 0x3f;
