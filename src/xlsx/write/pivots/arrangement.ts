import type { ContentPivot } from "../../../core/plan/content";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../package/xml";
import { decodeXstring, encodeXstring } from "../../package/xmlText";
import { formatArea } from "../reference";
import type { WorkbookDraft } from "../workbookDraft";
import { XmlDraft } from "../xmlDraft";
import type { PivotPart } from "./pivotParts";
import type { SourcePlace } from "./pivotSource";
import { usualStyle } from "./pivotTableXml";

/** Whether the user has moved fields, hidden items, filtered, chosen another style or hung a slicer on it. */
export function isArrangedByUser(
  draft: WorkbookDraft,
  { name, row, column, values }: ContentPivot,
  { root, cache }: PivotPart,
): boolean {
  const names = childrenNamed(
    childNamed(parseXml(draft.pkg.text(cache), cache), "cacheFields"),
    "cacheField",
  );
  const headingOf = (field: XmlElement, attribute: string) => {
    const index = Number(field.attributes.get(attribute));
    return index < 0 ? [] : [decodeXstring(names[index]?.attributes.get("name") ?? "")];
  };
  const headings = (list: string, attribute: string) =>
    childNamed(root, list)?.children.flatMap((field) => headingOf(field, attribute)) ?? [];
  const present = [headings("rowFields", "x"), headings("colFields", "x"), headings("dataFields", "fld")];
  const made = [[row.heading], column ? [column.heading] : [], values.map(({ heading }) => heading)];
  const items = childNamed(root, "pivotFields")?.children.flatMap(
    (field) => childNamed(field, "items")?.children ?? [],
  );
  return (
    JSON.stringify(present) !== JSON.stringify(made) ||
    ["pageFields", "filters", "formats", "conditionalFormats"].some((list) => childNamed(root, list)) ||
    items?.some(({ attributes }) => attributes.has("h") || attributes.has("sd")) === true ||
    childNamed(root, "pivotTableStyleInfo")?.attributes.get("name") !== usualStyle ||
    hasSlicer(draft, name)
  );
}

/** Excel computes the pivot when it opens the workbook, from where its rows are now. */
export function askForRefresh(draft: WorkbookDraft, { cache }: PivotPart, place: SourcePlace): void {
  const xml = new XmlDraft(draft.pkg.text(cache), cache);
  xml.setAttribute(xml.root, "refreshOnLoad", "1");
  const source = () => childNamed(xml.child("cacheSource"), "worksheetSource");
  const set = (attribute: string, value: string | null) => {
    const element = source();
    if (element) xml.setAttribute(element, attribute, value);
  };
  const isTable = place.table !== undefined;
  set("name", isTable ? encodeXstring(place.table) : null);
  set("ref", isTable ? null : formatArea(place.area));
  set("sheet", isTable ? null : encodeXstring(place.sheet));
  draft.pkg.setPart(cache, xml.text);
}

function hasSlicer({ pkg }: WorkbookDraft, pivot: string): boolean {
  return pkg
    .partNames()
    .filter((part) => /slicerCache|timelineCache/i.test(part) && part.endsWith(".xml"))
    .some((part) => {
      const list = childNamed(parseXml(pkg.text(part), part), "pivotTables");
      return list?.children.some(({ attributes }) => attributes.get("name") === pivot) ?? false;
    });
}
