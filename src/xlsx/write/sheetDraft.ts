import type { Area } from "../../core/plan/content";
import { type SheetXml, splitSheet } from "../package/sheetXml";
import { childNamed, childrenNamed, type XmlElement } from "../package/xml";
import { type CellSurroundings, type PatchedRows, patchRows } from "./cells/patchRows";
import type { PendingCells } from "./cells/pendingCells";
import { ChangedCells } from "./recalculation/changedCells";
import { formatArea, parseArea } from "./reference";
import { worksheetOrder } from "./schemaOrder";
import { XmlDraft } from "./xmlDraft";

/** A sheet part being edited: its rows as bytes, the frame of elements around them as a document. */
export class SheetDraft {
  readonly frame: XmlDraft;
  private rows: SheetXml;
  private areRowsChanged = false;
  readonly changed = new ChangedCells();
  private readonly frameBefore: string;

  constructor(
    bytes: Uint8Array,
    readonly name: string,
    readonly part: string,
    /** Cells not yet written into the rows. */
    public pending: PendingCells,
  ) {
    this.rows = splitSheet(bytes, part);
    this.frame = new XmlDraft(this.rows.before + this.rows.after, part);
    this.frameBefore = this.frame.text;
  }

  get prefix(): string {
    return this.rows.prefix;
  }

  /** Puts an element of the frame where the schema wants it. */
  insert(local: string, xml: string): void {
    this.frame.insertInOrder(this.frame.root, worksheetOrder, local, xml);
  }

  /** Writes the pending cells into the rows. */
  flush(
    surroundings: Pick<CellSurroundings, "strings" | "calendar" | "keepingLocks">,
    next: PendingCells,
  ): PatchedRows | undefined {
    if (this.pending.isEmpty) return undefined;
    const columnFormat = columnFormats(childrenNamed(this.frame.child("cols"), "col"));
    const { name: sheetName, part } = this;
    const { changed } = this;
    const own = { columnFormat, sheetName, part, changed };
    const patched = patchRows(this.rows, this.pending, { ...surroundings, ...own });
    this.rows = { ...this.rows, bytes: patched.bytes, rowsStart: 0, rowsEnd: patched.bytes.length };
    this.areRowsChanged = true;
    this.pending = next;
    this.widenDimension(patched.area);
    return patched;
  }

  /** The rows as they stand, for reading single cells back. */
  get sheetXml(): SheetXml {
    return this.rows;
  }

  /** Takes other rows. Their values must be the same. */
  setRows(rows: Uint8Array): void {
    this.rows = { ...this.rows, bytes: rows, rowsStart: 0, rowsEnd: rows.length };
    this.areRowsChanged = true;
  }

  /** The part; undefined where nothing in it has changed. */
  bytes(): Uint8Array | undefined {
    if (!this.areRowsChanged && this.frame.text === this.frameBefore) return undefined;
    const { text } = this.frame;
    const rowsAt = this.frame.child("sheetData")!.innerStart;
    const encoder = new TextEncoder();
    const before = encoder.encode(text.slice(0, rowsAt));
    const after = encoder.encode(text.slice(rowsAt));
    const { bytes, rowsStart, rowsEnd } = this.rows;
    const size = rowsEnd - rowsStart;
    const part = new Uint8Array(before.length + size + after.length);
    part.set(before);
    part.set(bytes.subarray(rowsStart, rowsEnd), before.length);
    part.set(after, before.length + size);
    return part;
  }

  private widenDimension(area: Area | undefined): void {
    const dimension = this.frame.child("dimension");
    if (!area || !dimension) return;
    const known = parseArea(dimension.attributes.get("ref") ?? "");
    this.frame.setAttribute(dimension, "ref", formatArea(known ? union(known, area) : area));
  }
}

/** Cells a sheet refers to: its merged ones and those of its own filter. */
export function areasInFrame(frame: XmlElement): Area[] {
  const merged = childrenNamed(childNamed(frame, "mergeCells"), "mergeCell");
  const filter = childrenNamed(frame, "autoFilter");
  return [...merged, ...filter].flatMap(({ attributes }) => parseArea(attributes.get("ref") ?? "") ?? []);
}

export function columnFormats(columns: readonly XmlElement[]): (column: number) => number {
  const runs = columns.map(({ attributes }) => ({
    first: Number(attributes.get("min")) - 1,
    last: Number(attributes.get("max")) - 1,
    format: Number(attributes.get("style") ?? 0),
  }));
  return (column) => runs.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
}

function union(one: Area, other: Area): Area {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}
