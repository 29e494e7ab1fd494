import type { Area } from "../../../core/plan/content";
import type { OoxmlPackage } from "../../package/package";
import { relationshipKind } from "../../package/relationships";
import { relationshipId, type XmlElement } from "../../package/xml";
import { escapeAttribute } from "../../package/xmlText";
import { dialectOf, freePartName, relationshipAttribute, xmlDeclaration } from "../namespaces";
import type { SheetDraft } from "../sheetDraft";
import type { WorkbookDraft } from "../workbookDraft";
import { XmlDraft } from "../xmlDraft";
import { type DrawingDialect, drawingDialect } from "./dialect";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** What lies upon the cells of a sheet: its charts, pictures and shapes, those of the user's among them. */
export class DrawingPart {
  private constructor(
    private readonly pkg: OoxmlPackage,
    readonly part: string,
    private readonly xml: XmlDraft,
    private readonly dialect: DrawingDialect,
  ) {}

  /** The drawing of a sheet; undefined where it has none. */
  static of({ pkg }: WorkbookDraft, sheet: SheetDraft): DrawingPart | undefined {
    const element = sheet.frame.child("drawing");
    const id = element && relationshipId(element);
    const found = pkg.relationships(sheet.part).find((relationship) => relationship.id === id);
    if (!found || relationshipKind(found.type) !== "drawing" || !pkg.has(found.target)) return undefined;
    const xml = new XmlDraft(pkg.text(found.target), found.target);
    return new DrawingPart(pkg, found.target, xml, drawingDialect(dialectOf(sheet.frame.root)));
  }

  static create(draft: WorkbookDraft, sheet: SheetDraft): DrawingPart {
    const own = dialectOf(sheet.frame.root);
    const dialect = drawingDialect(own);
    const part = freePartName(draft.pkg, draft.workbook.part, "drawings/drawing");
    const xml = `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${dialect.spreadsheet}" xmlns:a="${dialect.main}"></xdr:wsDr>`;
    draft.pkg.setPart(part, xml, drawingType);
    const id = draft.pkg.addRelationship(sheet.part, `${own.relationships}/drawing`, part);
    sheet.insert("drawing", `<${sheet.prefix}drawing ${relationshipAttribute(sheet.frame.root, id)}/>`);
    return new DrawingPart(draft.pkg, part, new XmlDraft(xml, part), dialect);
  }

  get isEmpty(): boolean {
    return this.xml.root.children.length === 0;
  }

  /** The frame of the chart of this name, and where the chart is. */
  chart(name: string): { readonly part: string; readonly relationship: string } | undefined {
    const anchor = this.anchor(name);
    const chart = anchor && descendants(anchor).find((element) => isChart(element));
    const relationship = chart && relationshipId(chart);
    const part = this.pkg.relationships(this.part).find(({ id }) => id === relationship)?.target;
    if (relationship === undefined || part === undefined) return undefined;
    return { part, relationship };
  }

  /** Frames a chart part. It moves with the cells below it and keeps its size. */
  addChart(name: string, altText: string, area: Area, relationship: string): void {
    const p = this.xml.root.prefix;
    const { main, chart, relationships } = this.dialect;
    const ids = descendants(this.xml.root).map(({ local, attributes }) =>
      local === "cNvPr" ? Number(attributes.get("id")) : 0,
    );
    const id = Math.max(1, ...ids) + 1;
    this.xml.append(
      this.xml.root,
      `<${p}twoCellAnchor editAs="oneCell">${cornersXml(p, area)}<${p}graphicFrame macro=""><${p}nvGraphicFramePr>` +
        `<${p}cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(altText)}"/>` +
        `<${p}cNvGraphicFramePr/></${p}nvGraphicFramePr><${p}xfrm><a:off xmlns:a="${main}" x="0" y="0"/>` +
        `<a:ext xmlns:a="${main}" cx="0" cy="0"/></${p}xfrm><a:graphic xmlns:a="${main}">` +
        `<a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${relationship}"/>` +
        `</a:graphicData></a:graphic></${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`,
    );
    this.pkg.setPart(this.part, this.xml.text);
  }

  removeChart(name: string): void {
    this.xml.remove(this.anchor(name)!);
    this.pkg.setPart(this.part, this.xml.text);
  }

  /** Moves and resizes a chart by as much as its area has changed, wherever the user has put it. */
  moveChart(name: string, before: Area, after: Area): void {
    const down = after.firstRow - before.firstRow;
    const right = after.firstColumn - before.firstColumn;
    this.shift(name, "from", down, right);
    this.shift(name, "to", after.lastRow - before.lastRow, after.lastColumn - before.lastColumn);
    this.pkg.setPart(this.part, this.xml.text);
  }

  setAltText(name: string, altText: string): void {
    const properties = descendants(this.anchor(name)!).find(({ local }) => local === "cNvPr")!;
    this.xml.setAttribute(properties, "descr", altText);
    this.pkg.setPart(this.part, this.xml.text);
  }

  private shift(name: string, corner: "from" | "to", rows: number, columns: number): void {
    for (const [local, by] of [
      ["row", rows],
      ["col", columns],
    ] as const) {
      const element = this.anchor(name)!
        .children.find((child) => child.local === corner)
        ?.children.find((child) => child.local === local);
      if (!element || by === 0) continue;
      const place = Math.max(0, Number(element.text) + by);
      this.xml.replace(element.innerStart, element.innerEnd, String(place));
    }
  }

  private anchor(name: string): XmlElement | undefined {
    return this.xml.root.children.find((anchor) => {
      const frame = anchor.children.find(({ local }) => local === "graphicFrame");
      const properties = frame && descendants(frame).find(({ local }) => local === "cNvPr");
      return properties?.attributes.get("name") === name && descendants(anchor).some(isChart);
    });
  }
}

function cornersXml(p: string, area: Area): string {
  const corner = (row: number, column: number) =>
    `<${p}col>${column}</${p}col><${p}colOff>0</${p}colOff><${p}row>${row}</${p}row><${p}rowOff>0</${p}rowOff>`;
  return (
    `<${p}from>${corner(area.firstRow, area.firstColumn)}</${p}from>` +
    `<${p}to>${corner(area.lastRow + 1, area.lastColumn + 1)}</${p}to>`
  );
}

const isChart = ({ local, attributes }: XmlElement) =>
  local === "chart" && [...attributes.keys()].some((name) => name.endsWith(":id"));

function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
