import type { Visibility } from "../../core/plan/content";
import { relationshipId, type XmlElement } from "../package/xml";
import { encodeXstring, escapeAttribute, escapeText } from "../package/xmlText";
import { freePartName, relationshipAttribute, xmlDeclaration } from "./namespaces";
import { ownParts } from "./ownParts";
import { dropUnusedCache, pivotsOf } from "./pivots/pivotParts";
import { refuseSheetName } from "./sheetName";
import type { WorkbookDraft } from "./workbookDraft";
import type { XmlDraft } from "./xmlDraft";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds an empty worksheet. @throws InputError `write.sheetName`, `write.sheetTaken` */
export function addSheet(
  draft: WorkbookDraft,
  name: string,
  visibility: Visibility,
  position?: number,
): void {
  const { pkg, dialect } = draft;
  const { part: workbookPart, sheets } = draft.workbook;
  refuseSheetName(
    name,
    sheets.map((sheet) => sheet.name),
  );
  const part = freePartName(pkg, workbookPart, "worksheets/sheet");
  pkg.setPart(part, emptySheet(dialect.main), worksheetType);
  const id = pkg.addRelationship(workbookPart, `${dialect.relationships}/worksheet`, part);
  const place = Math.min(position ?? sheets.length, sheets.length);
  const sheetId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId)) + 1;
  draft.editWorkbook((xml) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    const element =
      `<${xml.root.prefix}sheet name="${escapeAttribute(encodeXstring(name))}" sheetId="${sheetId}"${state}` +
      ` ${relationshipAttribute(xml.root, id)}/>`;
    const list = xml.child("sheets")!;
    const following = list.children[place];
    if (following) xml.replace(following.start, following.start, element);
    else xml.append(list, element);
    movePlaces(xml, (tab) => (tab >= place ? tab + 1 : tab));
  });
}

/**
 * Removes a sheet with the parts only it uses. Names of its own go, names that point to it become `#REF!`, as in
 * Excel; formulas on other sheets are left alone.
 *
 * @throws InputError `write.noSheet`
 */
export function removeSheet(draft: WorkbookDraft, name: string): void {
  const sheet = draft.sheetPart(name);
  const place = draft.workbook.sheets.indexOf(sheet);
  const workbookPart = draft.workbook.part;
  draft.forgetSheet(sheet);
  draft.editWorkbook((xml) => {
    const element = xml
      .child("sheets")!
      .children.find((child) => relationshipId(child) === sheet.relationshipId)!;
    xml.remove(element);
    removeNames(xml, name, place);
    movePlaces(xml, (tab) => (tab > place ? tab - 1 : tab));
    showVisibleTab(xml);
    draft.pkg.removeRelationship(workbookPart, sheet.relationshipId);
  });
  const caches = new Set(pivotsOf(draft, sheet.part).map(({ cache }) => cache));
  for (const part of ownParts(draft.pkg, sheet.part)) draft.pkg.removePart(part);
  for (const cache of caches) dropUnusedCache(draft, cache);
  draft.dropCalculationChain();
}

/** Shows or hides a sheet. @throws InputError `write.noSheet` */
export function setVisibility(draft: WorkbookDraft, name: string, visibility: Visibility): void {
  const { relationshipId: id } = draft.sheetPart(name);
  draft.editWorkbook((xml) => {
    const element = xml.child("sheets")!.children.find((child) => relationshipId(child) === id)!;
    xml.setAttribute(element, "state", visibility === "visible" ? null : visibility);
    showVisibleTab(xml);
  });
}

/** Tab numbers stand in the view and in the names of single sheets. */
function movePlaces(xml: XmlDraft, moved: (tab: number) => number): void {
  const change = (parent: string, attribute: string) => {
    const count = xml.child(parent)?.children.length ?? 0;
    for (let index = 0; index < count; index++) {
      const element = xml.child(parent)!.children[index]!;
      const tab = element.attributes.get(attribute);
      if (tab === undefined || moved(Number(tab)) === Number(tab)) continue;
      xml.setAttribute(element, attribute, String(moved(Number(tab))));
    }
  };
  change("bookViews", "activeTab");
  change("bookViews", "firstSheet");
  change("definedNames", "localSheetId");
}

function removeNames(xml: XmlDraft, sheet: string, place: number): void {
  const list = xml.child("definedNames");
  if (!list) return;
  const changes = list.children.flatMap((name): [XmlElement, string][] => {
    if (name.attributes.get("localSheetId") === String(place)) return [[name, ""]];
    const formula = withoutSheet(name.text, sheet);
    if (formula === name.text) return [];
    const tag = xml.text.slice(name.start, name.innerStart);
    return [[name, `${tag}${escapeText(formula)}</${name.name}>`]];
  });
  xml.replaceAll(changes);
  const left = xml.child("definedNames")!;
  if (left.children.length === 0) xml.remove(left);
}

/** A formula in which references to the sheet are broken: `Old!$A$1` becomes `#REF!$A$1`. */
function withoutSheet(formula: string, sheet: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![:\]\p{L}\p{N}_.\\])([\p{L}\p{N}_.\\]+)!/gu,
    (whole, quoted, bare) => {
      const named: string | undefined = quoted?.replaceAll("''", "'") ?? bare;
      return named?.toLowerCase() === sheet.toLowerCase() ? "#REF!" : whole;
    },
  );
}

/** The tab shown first must be one that can be seen. */
function showVisibleTab(xml: XmlDraft): void {
  const sheets = xml.child("sheets")!.children;
  const isVisible = (tab: number) => {
    const state = sheets[tab]?.attributes.get("state");
    return sheets[tab] !== undefined && state !== "hidden" && state !== "veryHidden";
  };
  const view = xml.child("bookViews")?.children[0];
  const active = Number(view?.attributes.get("activeTab") ?? 0);
  if (!view || isVisible(active)) return;
  const nearest = sheets.map((_, tab) => tab).filter(isVisible);
  nearest.sort((one, other) => Math.abs(one - active) - Math.abs(other - active));
  if (nearest.length > 0) xml.setAttribute(view, "activeTab", String(nearest[0]));
}

function emptySheet(namespace: string): string {
  return (
    `${xmlDeclaration}<worksheet xmlns="${namespace}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}
