import { encodeXstring, escapeAttribute } from "../../package/xmlText";
import type { Dialect } from "../namespaces";
import { xmlDeclaration } from "../namespaces";
import { formatArea } from "../reference";
import type { CacheField } from "./cacheField";
import type { SourcePlace } from "./pivotSource";

/** The cache definition (18.10.1.67): where the rows come from and what each column holds. */
export function cacheXml(
  { sheet, area, table }: SourcePlace,
  fields: readonly CacheField[],
  rows: number,
  records: string,
  { main, relationships }: Dialect,
): string {
  const place =
    table === undefined
      ? `ref="${formatArea(area)}" sheet="${escapeAttribute(encodeXstring(sheet))}"`
      : `name="${escapeAttribute(encodeXstring(table))}"`;
  const inner = fields.map(
    ({ name, sharedItems }) =>
      `<cacheField name="${escapeAttribute(encodeXstring(name))}" numFmtId="0">${sharedItems}</cacheField>`,
  );
  return (
    `${xmlDeclaration}<pivotCacheDefinition xmlns="${main}" xmlns:r="${relationships}" r:id="${records}"` +
    ' refreshOnLoad="1" refreshedBy="Klientela" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3"' +
    ` recordCount="${rows}"><cacheSource type="worksheet"><worksheetSource ${place}/></cacheSource>` +
    `<cacheFields count="${fields.length}">${inner.join("")}</cacheFields></pivotCacheDefinition>`
  );
}

const rowsInPiece = 4096;

/** The records (18.10.1.68): every row of the source, in pieces as no text is long enough for all. */
export function recordsXml(fields: readonly CacheField[], rows: number, { main }: Dialect): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`${xmlDeclaration}<pivotCacheRecords xmlns="${main}" count="${rows}">`)];
  for (let first = 0; first < rows; first += rowsInPiece) {
    let text = "";
    for (let row = first; row < Math.min(rows, first + rowsInPiece); row++) {
      text += "<r>";
      for (const { cellXml } of fields) text += cellXml(row);
      text += "</r>";
    }
    pieces.push(encoder.encode(text));
  }
  pieces.push(encoder.encode("</pivotCacheRecords>"));
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
