import { InputError } from "../../core/errors";
import type { Visibility } from "../../core/plan/content";
import type { Calendar } from "../../core/table/cells";
import type { XlsxName } from "../types";
import { contentTypesPart } from "./contentTypes";
import type { OoxmlPackage } from "./package";
import { relationshipKind } from "./relationships";
import { childNamed, childrenNamed, isTrue, parseXml, relationshipId, type XmlElement } from "./xml";
import { decodeXstring } from "./xmlText";

export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  /** Name of the part, e.g. `xl/worksheets/sheet1.xml`. */
  readonly part: string;
  /** Last word of the relationship's type: `worksheet`, `chartsheet`, `dialogsheet`, … */
  readonly kind: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

/** What the workbook part says, and where the parts all sheets share are. */
export interface WorkbookPart {
  readonly part: string;
  readonly contentType: string;
  readonly calendar: Calendar;
  /** In tab order. */
  readonly sheets: readonly SheetPart[];
  readonly names: readonly XlsxName[];
  readonly sharedStringsPart?: string;
  readonly stylesPart?: string;
  readonly themePart?: string;
}

/**
 * Finds the workbook by following relationships.
 *
 * @throws InputError `file.notWorkbook` for a zip of another kind, `file.xlsb` for a binary workbook,
 *   `file.damaged` when the workbook part is missing or points nowhere.
 */
export function readWorkbookPart(pkg: OoxmlPackage): WorkbookPart {
  const { part, contentType } = findWorkbook(pkg);
  const root = parseXml(pkg.text(part), part);
  if (root.local !== "workbook") throw new InputError("file.notWorkbook");
  const relationships = pkg.relationships(part);
  const targetOfKind = (kind: string) =>
    relationships.find(({ type, isExternal }) => !isExternal && relationshipKind(type) === kind)?.target;
  const sheets = childrenNamed(childNamed(root, "sheets"), "sheet").map((sheet) => {
    const id = relationshipId(sheet);
    const relationship = relationships.find((candidate) => candidate.id === id);
    if (!relationship || !pkg.has(relationship.target)) {
      throw new InputError("file.damaged", { part: relationship?.target ?? part });
    }
    return readSheet(sheet, relationship);
  });
  const sharedStringsPart = targetOfKind("sharedStrings");
  const stylesPart = targetOfKind("styles");
  const themePart = targetOfKind("theme");
  return {
    part,
    contentType,
    calendar: isTrue(childNamed(root, "workbookPr")?.attributes.get("date1904")) ? 1904 : 1900,
    sheets,
    names: childrenNamed(childNamed(root, "definedNames"), "definedName").map((name) =>
      readName(name, sheets),
    ),
    ...(sharedStringsPart !== undefined && { sharedStringsPart }),
    ...(stylesPart !== undefined && { stylesPart }),
    ...(themePart !== undefined && { themePart }),
  };
}

const workbookTypes =
  /spreadsheetml\.(sheet|template)\.main\+xml$|excel\.(sheet|template)\.macroEnabled\.main\+xml$/i;
const binaryType = /excel\.sheet\.binary/i;

function findWorkbook(pkg: OoxmlPackage): { readonly part: string; readonly contentType: string } {
  if (!pkg.has(contentTypesPart)) throw new InputError("file.notWorkbook");
  const main = pkg
    .relationships("")
    .find(({ type, isExternal }) => !isExternal && relationshipKind(type) === "officeDocument");
  const contentType = main && pkg.contentType(main.target);
  if (contentType && binaryType.test(contentType)) throw new InputError("file.xlsb");
  if (!contentType || !workbookTypes.test(contentType)) throw new InputError("file.notWorkbook");
  return { part: main.target, contentType };
}

function readSheet(sheet: XmlElement, relationship: { id: string; type: string; target: string }): SheetPart {
  const state = sheet.attributes.get("state");
  return {
    name: decodeXstring(sheet.attributes.get("name") ?? ""),
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: relationship.target,
    kind: relationshipKind(relationship.type),
    sheetId: Number(sheet.attributes.get("sheetId")),
    relationshipId: relationship.id,
  };
}

/** `localSheetId` is a place among the tabs, not a sheet id. */
function readName(element: XmlElement, sheets: readonly SheetPart[]): XlsxName {
  const local = element.attributes.get("localSheetId");
  const sheet = local === undefined ? undefined : sheets[Number(local)]?.name;
  return {
    name: decodeXstring(element.attributes.get("name") ?? ""),
    refersTo: decodeXstring(element.text),
    isHidden: isTrue(element.attributes.get("hidden")),
    ...(sheet !== undefined && { sheet }),
  };
}
