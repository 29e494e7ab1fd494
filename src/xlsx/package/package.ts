import { InputError } from "../../core/errors";
import type { Deflate, Limits } from "../types";
import type { ZipEntry } from "../zip/entry";
import { pack } from "../zip/pack";
import { readZip } from "../zip/readZip";
import { defaultLimits, refuseBomb, unpack, unpackPieces } from "../zip/unpack";
import { writeZip } from "../zip/writeZip";
import { contentTypeOf, contentTypesPart, withContentType, withoutContentType } from "./contentTypes";
import { partKey, relationshipsPart } from "./partName";
import {
  parseRelationships,
  type Relationship,
  withoutRelationship,
  withRelationship,
} from "./relationships";
import { decodeXml, toUtf8 } from "./xmlBytes";

/** A part that was set and not yet packed. */
interface NewPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** Stands for the content, also once it is packed. */
  readonly state: object;
}

type Entry = ZipEntry | NewPart;

/**
 * Opens the zip of an OOXML file. Parts stay packed until asked for.
 *
 * @param limits see `defaultLimits`.
 * @throws InputError `file.*`: not a zip, cut short, encrypted, .xls, or a bomb.
 */
export function openPackage(bytes: Uint8Array, limits: Limits = defaultLimits): OoxmlPackage {
  const entries = readZip(bytes);
  refuseBomb(entries, limits);
  return new OoxmlPackage(new Map(entries.map((entry) => [partKey(entry.name), entry])));
}

/** The parts of an OOXML file. Names are paths inside the zip without leading slash; their case does not matter. */
export class OoxmlPackage {
  /**
   * @param entries by part key, in the order of the zip.
   * @param unpacked parts kept as long as the memory is not needed.
   * @param states of entries that were packed here.
   */
  constructor(
    private entries: Map<string, Entry> = new Map(),
    private readonly unpacked = new WeakMap<Entry, WeakRef<Uint8Array>>(),
    private readonly states = new WeakMap<Entry, object>(),
  ) {}

  partNames(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /**
   * The unpacked part. Do not write into it.
   *
   * @throws InputError `file.damaged` when it is not there or its CRC does not fit
   */
  bytes(name: string): Uint8Array {
    const entry = this.entries.get(partKey(name));
    if (!entry) throw new InputError("file.damaged", { part: name });
    if ("content" in entry) return entry.content;
    const known = this.unpacked.get(entry)?.deref();
    if (known) return known;
    const bytes = unpack(entry);
    this.unpacked.set(entry, new WeakRef(bytes));
    return bytes;
  }

  /** Hands on the unpacked part piece by piece, so that it is never in memory as a whole. @throws as `bytes` */
  pieces(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(partKey(name));
    if (!entry) throw new InputError("file.damaged", { part: name });
    const known = "content" in entry ? entry.content : this.unpacked.get(entry)?.deref();
    if (known) take(known);
    else unpackPieces(entry as ZipEntry, take);
  }

  /** Stands for a part's present content: another object once the part was set anew; undefined where none is. */
  state(name: string): object | undefined {
    const entry = this.entries.get(partKey(name));
    if (entry && "content" in entry) return entry.state;
    return entry && (this.states.get(entry) ?? entry);
  }

  /** An XML part as UTF-8 bytes without byte order mark. @throws InputError `file.damaged`, `file.dtd` */
  xml(name: string): Uint8Array {
    return toUtf8(this.bytes(name), name);
  }

  /** An XML part as text. @throws InputError `file.damaged`, `file.dtd` */
  text(name: string): string {
    return decodeXml(this.bytes(name), name);
  }

  /** Replaces a part in its place or adds it at the end. Its content type is kept where none is given. */
  setPart(name: string, bytes: Uint8Array | string, contentType?: string): void {
    const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    const present = this.entries.get(partKey(name));
    this.entries.set(partKey(name), { name: present?.name ?? name, content, state: {} });
    if (contentType === undefined || this.contentType(name) === contentType) return;
    this.setPart(contentTypesPart, withContentType(this.contentTypes(), name, contentType));
  }

  /** Removes a part with the relationships it is the source of and its content type; not those pointing to it. */
  removePart(name: string): void {
    this.entries.delete(partKey(name));
    this.entries.delete(partKey(relationshipsPart(name)));
    const types = this.contentTypes();
    const without = withoutContentType(types, name);
    if (without !== types) this.setPart(contentTypesPart, without);
  }

  contentType(name: string): string | undefined {
    return contentTypeOf(this.contentTypes(), name);
  }

  /** Relationships of a part, or of the package for "". Internal targets are part names as the zip has them. */
  relationships(source: string): readonly Relationship[] {
    const xml = this.relationshipsXml(source);
    if (xml === undefined) return [];
    const present = (target: string) => this.entries.get(partKey(target))?.name;
    return parseRelationships(xml, source).map((relationship) => {
      if (relationship.isExternal) return relationship;
      const { target } = relationship;
      return { ...relationship, target: present(target) ?? present(unquotePath(target)) ?? target };
    });
  }

  /** Returns the id of the new relationship. */
  addRelationship(source: string, type: string, targetPart: string): string {
    const { id, xml } = withRelationship(this.relationshipsXml(source), source, type, targetPart);
    this.setPart(relationshipsPart(source), xml, "application/vnd.openxmlformats-package.relationships+xml");
    return id;
  }

  removeRelationship(source: string, id: string): void {
    const xml = this.relationshipsXml(source);
    if (xml !== undefined) this.setPart(relationshipsPart(source), withoutRelationship(xml, source, id));
  }

  /** A package of its own that shares the bytes. */
  copy(): OoxmlPackage {
    return new OoxmlPackage(new Map(this.entries), this.unpacked, this.states);
  }

  /** Becomes what `other` is. */
  take(other: OoxmlPackage): void {
    this.entries = new Map(other.entries);
  }

  /** The bytes of the zip: parts not set are copied packed, in their order; new ones come last. */
  save(deflate?: Deflate): Uint8Array {
    for (const [key, entry] of this.entries) {
      if (!("content" in entry)) continue;
      const packed = pack(entry.name, entry.content, deflate);
      this.states.set(packed, entry.state);
      this.entries.set(key, packed);
    }
    return writeZip([...this.entries.values()] as ZipEntry[]);
  }

  private contentTypes(): string {
    return this.text(contentTypesPart);
  }

  private relationshipsXml(source: string): string | undefined {
    const part = relationshipsPart(source);
    return this.has(part) ? this.text(part) : undefined;
  }
}

/** Targets are URIs: a part with a blank in its name may be pointed to with `%20`. */
function unquotePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
