import type { Area, ConditionalFormat } from "../../core/plan/content";
import { childNamed, childrenNamed, type XmlElement } from "../package/xml";
import { encodeXstring, escapeText } from "../package/xmlText";
import { formatArea, isInside, parseAreas } from "./reference";
import type { SheetDraft } from "./sheetDraft";
import { argb } from "./styles/argb";
import type { StylesDraft } from "./styles/stylesDraft";

/** Replaces the data bars, colour scales and text rules that lie wholly inside the area; all others stay. */
export function writeConditionalFormats(
  sheet: SheetDraft,
  styles: StylesDraft,
  area: Area,
  formats: readonly ConditionalFormat[],
): void {
  removeRules(sheet, area);
  let priority = highestPriority(sheet.frame.root);
  for (const format of formats) {
    const p = sheet.prefix;
    const rule = ruleXml(format, ++priority, p, styles);
    const sqref = formatArea(format.area);
    sheet.insert(
      "conditionalFormatting",
      `<${p}conditionalFormatting sqref="${sqref}">${rule}</${p}conditionalFormatting>`,
    );
  }
}

/** Which of our three kinds a rule is, if any. */
export function kindOf(rule: XmlElement): ConditionalFormat["kind"] | undefined {
  const type = rule.attributes.get("type");
  if (type === "dataBar" || type === "colorScale") return type;
  const isEqual = type === "cellIs" && rule.attributes.get("operator") === "equal";
  return isEqual && textOf(rule) !== undefined ? "textEquals" : undefined;
}

/** The text a rule compares with; undefined where it compares with something else. */
export function textOf(rule: XmlElement): string | undefined {
  const formula = childNamed(rule, "formula")?.text ?? "";
  const match = /^"((?:[^"]|"")*)"$/.exec(formula);
  return match?.[1]?.replaceAll('""', '"');
}

function ruleXml(format: ConditionalFormat, priority: number, p: string, styles: StylesDraft): string {
  switch (format.kind) {
    case "dataBar":
      return (
        `<${p}cfRule type="dataBar" priority="${priority}"><${p}dataBar><${p}cfvo type="min"/>` +
        `<${p}cfvo type="max"/><${p}color rgb="${argb(format.color)}"/></${p}dataBar></${p}cfRule>`
      );
    case "colorScale": {
      const { low, middle, high } = format;
      const points = [low, ...(middle === undefined ? [] : [middle]), high];
      const middlePoint = middle === undefined ? "" : `<${p}cfvo type="percentile" val="50"/>`;
      const colors = points.map((color) => `<${p}color rgb="${argb(color)}"/>`).join("");
      return (
        `<${p}cfRule type="colorScale" priority="${priority}"><${p}colorScale><${p}cfvo type="min"/>` +
        `${middlePoint}<${p}cfvo type="max"/>${colors}</${p}colorScale></${p}cfRule>`
      );
    }
    case "textEquals": {
      const dxfId = styles.differentialFormat(format.fontColor, format.fill);
      const text = escapeText(encodeXstring(`"${format.text.replaceAll('"', '""')}"`));
      return (
        `<${p}cfRule type="cellIs" dxfId="${dxfId}" priority="${priority}" operator="equal">` +
        `<${p}formula>${text}</${p}formula></${p}cfRule>`
      );
    }
  }
}

function removeRules(sheet: SheetDraft, area: Area): void {
  const changes: [XmlElement, string][] = [];
  const extensions: string[] = [];
  for (const block of sheet.frame.children("conditionalFormatting")) {
    const areas = parseAreas(block.attributes.get("sqref") ?? "");
    if (areas.length === 0 || !areas.every((one) => isInside(one, area))) continue;
    const rules = childrenNamed(block, "cfRule");
    const ours = rules.filter((rule) => kindOf(rule) !== undefined);
    extensions.push(...ours.flatMap(extensionId));
    if (ours.length === rules.length) changes.push([block, ""]);
    else changes.push(...ours.map((rule): [XmlElement, string] => [rule, ""]));
  }
  sheet.frame.replaceAll(changes);
  for (const id of extensions) removeExtension(sheet, id);
}

/** A data bar of Excel 2010 has a second description among the sheet's extensions, under this id. */
function extensionId(rule: XmlElement): string[] {
  const extensions = childrenNamed(childNamed(rule, "extLst"), "ext");
  return extensions.flatMap((extension) => childrenNamed(extension, "id").map(({ text }) => text.trim()));
}

/** Removes the second description, and what would be empty without it. */
function removeExtension(sheet: SheetDraft, id: string): void {
  const path = findRule(sheet.frame.root, id);
  if (!path) return;
  let index = path.length - 1;
  // Up to the extension list: rule, conditionalFormatting, conditionalFormattings, ext, extLst.
  while (index > 1 && hasOnly(path[index - 1]!, path[index]!)) index--;
  sheet.frame.remove(path[index]!);
}

/** Elements from the root down to the rule with this id. */
function findRule(element: XmlElement, id: string): XmlElement[] | undefined {
  if (element.local === "cfRule" && element.attributes.get("id") === id) return [element];
  for (const child of element.children) {
    const path = findRule(child, id);
    if (path) return [element, ...path];
  }
  return undefined;
}

/** Beside a rule its block holds the reference it is for, which goes with it. */
function hasOnly(parent: XmlElement, child: XmlElement): boolean {
  return parent.children.every((other) => other === child || other.local === "sqref");
}

function highestPriority(element: XmlElement): number {
  const own = element.local === "cfRule" ? Number(element.attributes.get("priority") ?? 0) : 0;
  return Math.max(own, ...element.children.map(highestPriority));
}
