import type { Area, Validation } from "../../core/plan/content";
import { childNamed, type XmlElement } from "../package/xml";
import { decodeXstring, encodeXstring, escapeText } from "../package/xmlText";
import { formatArea, isInside, overlap, parseAreas, without } from "./reference";
import type { SheetDraft } from "./sheetDraft";

/** What a list typed into the rule may hold, separators counted (Excel's specification). */
const maxListLength = 255;

/**
 * The drop-down lists wholly inside the area become exactly these. Other rules stay, but not on cells that get a
 * list: a cell has one rule.
 */
export function writeValidations(sheet: SheetDraft, area: Area, validations: readonly Validation[]): void {
  removeLists(sheet, area);
  for (const validation of validations) cutOut(sheet, validation.area);
  const p = sheet.prefix;
  const xml = validations.map((validation) => validationXml(validation, p)).join("");
  const list = sheet.frame.child("dataValidations");
  if (xml !== "" && list) sheet.frame.append(list, xml);
  if (xml !== "" && !list)
    sheet.insert("dataValidations", `<${p}dataValidations>${xml}</${p}dataValidations>`);
  const left = sheet.frame.child("dataValidations");
  if (!left) return;
  if (left.children.length === 0) sheet.frame.remove(left);
  else sheet.frame.setAttribute(left, "count", String(left.children.length));
}

/** Drop-down lists wholly inside an area. @param frame the sheet without its rows */
export function readValidations(frame: XmlElement, area: Area): Validation[] {
  const all = childNamed(frame, "dataValidations")?.children ?? [];
  return all
    .filter((element) => isListInside(element, area))
    .flatMap((element) => {
      const formula = decodeXstring(childNamed(element, "formula1")?.text ?? "");
      const inline = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
      const list = inline === undefined ? { range: formula } : inline.replaceAll('""', '"').split(",");
      return areasOf(element).map((own) => ({ area: own, list }));
    });
}

function validationXml({ area, list }: Validation, p: string): string {
  const formula = "range" in list ? list.range : inlineList(list);
  return (
    `<${p}dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    ` sqref="${formatArea(area)}"><${p}formula1>${escapeText(encodeXstring(formula))}</${p}formula1></${p}dataValidation>`
  );
}

/** Choices with commas, or too many of them, have to stand in cells and be given as a range. */
function inlineList(choices: readonly string[]): string {
  const joined = choices.join(",");
  if (
    choices.length === 0 ||
    choices.some((choice) => choice.includes(",")) ||
    joined.length > maxListLength
  ) {
    throw new Error(`choices that cannot stand in a rule: ${joined.slice(0, 60)}`);
  }
  return `"${joined.replaceAll('"', '""')}"`;
}

function removeLists(sheet: SheetDraft, area: Area): void {
  const all = sheet.frame.child("dataValidations")?.children ?? [];
  sheet.frame.replaceAll(
    all.filter((element) => isListInside(element, area)).map((element) => [element, ""]),
  );
}

function cutOut(sheet: SheetDraft, area: Area): void {
  const all = sheet.frame.child("dataValidations")?.children ?? [];
  for (let index = all.length - 1; index >= 0; index--) {
    const element = sheet.frame.child("dataValidations")!.children[index]!;
    const areas = areasOf(element);
    if (!areas.some((own) => overlap(own, area))) continue;
    const rest = areas.flatMap((own) => without(own, area));
    if (rest.length === 0) sheet.frame.remove(element);
    else sheet.frame.setAttribute(element, "sqref", rest.map(formatArea).join(" "));
  }
}

function isListInside(element: XmlElement, area: Area): boolean {
  const areas = areasOf(element);
  const isInArea = areas.length > 0 && areas.every((own) => isInside(own, area));
  return isInArea && element.attributes.get("type") === "list";
}

const areasOf = ({ attributes }: XmlElement) => parseAreas(attributes.get("sqref") ?? "");
