/**
 * The note of a write that has begun: how to take it back, kept in the workbook until the write is over. Where one is
 * found later, the program was cut short.
 *
 * It is a custom XML part and not a sheet: adding and deleting sheets empties Excel's own undo list.
 */
import type { Area } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import { pack, unpack } from "../packed";
import type { Guards } from "./guards";
import { ownRequests, type Requests } from "./requests";

export interface Unfinished {
  /** Lead back to where the write began, from anywhere on its way. */
  readonly back: readonly Edit[];
  /** Cells of format `@` that the edits write into, with their sheet. */
  readonly textAreas: readonly (readonly [sheet: string, areas: readonly Area[]])[];
  readonly guards: Guards;
}

const namespace = "urn:klientela:unfinished";
const pieceLength = 3_000_000;

/** Keeps the note, in place of the `former` one, and answers its parts; all of them are there by then. */
export async function writeUnfinished(
  context: Excel.RequestContext,
  note: Unfinished,
  former: Notes = [],
): Promise<Notes> {
  const text = pack(note);
  const pieces = Math.max(1, Math.ceil(text.length / pieceLength));
  const parts: Excel.CustomXmlPart[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const part = text.slice(piece * pieceLength, (piece + 1) * pieceLength);
    const xml = `<unfinished xmlns="${namespace}" piece="${piece + 1}" of="${pieces}">${part}</unfinished>`;
    parts.push(context.workbook.customXmlParts.add(xml));
    // Together with the last piece, so that there is always a note.
    if (piece === pieces - 1) for (const one of former) one.delete();
    await context.sync();
  }
  return parts;
}

/**
 * The note in the workbook; undefined where there is none.
 *
 * Of a note that is not there as a whole nothing has been written yet, so it leads back nowhere.
 */
export async function readUnfinished(context: Excel.RequestContext): Promise<Unfinished | undefined> {
  const parts = await findNotes(ownRequests(context));
  if (parts.length === 0) return undefined;
  const pieces: string[] = [];
  let wanted = 0;
  for (const part of parts) {
    const xml = part.getXml();
    await context.sync();
    const match = /\bpiece="(\d+)" of="(\d+)"[^>]*>([^<]*)</.exec(xml.value);
    if (!match) continue;
    pieces[Number(match[1]) - 1] = match[3]!;
    wanted = Number(match[2]);
  }
  const isWhole = wanted > 0 && Array.from({ length: wanted }, (_, at) => pieces[at]).every(Boolean);
  return isWhole
    ? unpack<Unfinished>(pieces.join(""))
    : { back: [], textAreas: [], guards: { locks: [], filters: [] } };
}

/** The parts the note is in; once they are deleted the write is over. */
export async function findNotes({ context, sync }: Requests): Promise<Notes> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await sync();
  return parts.items;
}

export type Notes = readonly Excel.CustomXmlPart[];
