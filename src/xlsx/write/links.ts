import { formatCell } from "../../core/plan/cellName";
import type { Area, Link } from "../../core/plan/content";
import { childNamed, relationshipId, type XmlElement } from "../package/xml";
import { escapeAttribute } from "../package/xmlText";
import { isInside, parseArea } from "./reference";
import type { SheetDraft } from "./sheetDraft";
import type { WorkbookDraft } from "./workbookDraft";

/** The links to places of this workbook inside the area become exactly these; a link out of it stays elsewhere. */
export function writeLinks(
  draft: WorkbookDraft,
  sheet: SheetDraft,
  area: Area,
  links: readonly Link[],
): void {
  const cells = new Set(links.map(({ row, column }) => formatCell(row, column)));
  const replaced = (sheet.frame.child("hyperlinks")?.children ?? []).filter(
    (element) => isInnerLink(element, area) || cells.has(element.attributes.get("ref") ?? ""),
  );
  for (const element of replaced) {
    const id = relationshipId(element);
    if (id !== undefined) draft.pkg.removeRelationship(sheet.part, id);
  }
  sheet.frame.replaceAll(replaced.map((element) => [element, ""]));
  const p = sheet.prefix;
  const xml = links
    .map(
      ({ row, column, target }) =>
        `<${p}hyperlink ref="${formatCell(row, column)}" location="${escapeAttribute(target)}"/>`,
    )
    .join("");
  const list = sheet.frame.child("hyperlinks");
  if (xml !== "" && list) sheet.frame.append(list, xml);
  else if (xml !== "") sheet.insert("hyperlinks", `<${p}hyperlinks>${xml}</${p}hyperlinks>`);
  else if (list?.children.length === 0) sheet.frame.remove(list);
}

/** Links to places of this workbook inside an area. @param frame the sheet without its rows */
export function readLinks(frame: XmlElement, area: Area): Link[] {
  const all = childNamed(frame, "hyperlinks")?.children ?? [];
  return all
    .filter((element) => isInnerLink(element, area))
    .map(({ attributes }) => {
      const { firstRow: row, firstColumn: column } = parseArea(attributes.get("ref")!)!;
      return { row, column, target: attributes.get("location")! };
    });
}

function isInnerLink(element: XmlElement, area: Area): boolean {
  const own = parseArea(element.attributes.get("ref") ?? "");
  const isInner = element.attributes.has("location") && relationshipId(element) === undefined;
  return isInner && own !== undefined && isInside(own, area);
}
