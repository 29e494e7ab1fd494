import { InputError } from "../../core/errors";
import type { OoxmlPackage } from "../package/package";
import { childNamed, childrenNamed, parseXml, relationshipId, type XmlElement } from "../package/xml";
import { decodeXstring } from "../package/xmlText";
import type { XlsxTable } from "../types";
import { parseArea } from "../write/reference";

/**
 * The Excel tables of a sheet. One whose heading row is switched off is left out: its columns cannot be told.
 *
 * @param frame the sheet without its rows.
 * @throws InputError `file.damaged`
 */
export function readTables(pkg: OoxmlPackage, sheetPart: string, frame: XmlElement): XlsxTable[] {
  const relationships = pkg.relationships(sheetPart);
  return childrenNamed(childNamed(frame, "tableParts"), "tablePart").flatMap((tablePart) => {
    const id = relationshipId(tablePart);
    const part = relationships.find((relationship) => relationship.id === id)?.target;
    if (part === undefined) throw new InputError("file.damaged", { part: sheetPart });
    const { attributes } = parseXml(pkg.text(part), part);
    const area = parseArea(attributes.get("ref") ?? "");
    const name = decodeXstring(attributes.get("displayName") ?? attributes.get("name") ?? "");
    if (!area || name === "") throw new InputError("file.damaged", { part });
    if (attributes.get("headerRowCount") === "0") return [];
    return [{ name, area, totalRows: Number(attributes.get("totalsRowCount") ?? 0) }];
  });
}
