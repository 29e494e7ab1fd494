import { formatCell } from "../../core/plan/cellName";
import { childNamed, childrenNamed, type XmlElement } from "../package/xml";
import { escapeAttribute } from "../package/xmlText";
import type { SheetDraft } from "./sheetDraft";

/** Freezes the first rows and columns of a sheet; 0 and 0 sets them free. The rest of the view stays. */
export function writeFrozenPanes(sheet: SheetDraft, rows: number, columns: number): void {
  const view = ensureView(sheet);
  const now = readFrozenPanes(sheet.frame.root);
  if (now.rows === rows && now.columns === columns) return;
  const p = sheet.prefix;
  const pane = childNamed(view, "pane");
  const selections = childrenNamed(view, "selection");
  const former = selections.find(
    ({ attributes }) => attributes.get("pane") === pane?.attributes.get("activePane"),
  );
  const active = activePane(rows, columns);
  const panes =
    active === undefined
      ? ""
      : `<${p}pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}` +
        ` topLeftCell="${formatCell(rows, columns)}" activePane="${active}" state="frozen"/>`;
  const selection = `<${p}selection${active ? ` pane="${active}"` : ""}${cursor(former ?? selections[0])}/>`;
  // A view holds the pane, the selections, then anything else.
  const rest = view.children.filter(({ local }) => local !== "pane" && local !== "selection");
  const inner = panes + selection + rest.map(({ start, end }) => sheet.frame.text.slice(start, end)).join("");
  const tagEnd = view.isSelfClosed ? view.end : view.innerStart;
  const tag = sheet.frame.text.slice(view.start, tagEnd).replace(/\s*\/>$/, ">");
  sheet.frame.replace(view.start, view.end, `${tag}${inner}</${view.name}>`);
}

/** How many rows and columns at the top left are frozen. @param frame the sheet without its rows */
export function readFrozenPanes(frame: XmlElement): { readonly rows: number; readonly columns: number } {
  const pane = childNamed(childNamed(childNamed(frame, "sheetViews"), "sheetView"), "pane")?.attributes;
  const isFrozen = pane?.get("state") === "frozen" || pane?.get("state") === "frozenSplit";
  return {
    rows: isFrozen ? Number(pane.get("ySplit") ?? 0) : 0,
    columns: isFrozen ? Number(pane.get("xSplit") ?? 0) : 0,
  };
}

function ensureView(sheet: SheetDraft): XmlElement {
  const p = sheet.prefix;
  const find = () => childNamed(sheet.frame.child("sheetViews"), "sheetView");
  const views = sheet.frame.child("sheetViews");
  if (!views) {
    sheet.insert("sheetViews", `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`);
  } else if (!find()) {
    sheet.frame.append(views, `<${p}sheetView workbookViewId="0"/>`);
  }
  return find()!;
}

function activePane(rows: number, columns: number): string | undefined {
  if (rows > 0 && columns > 0) return "bottomRight";
  if (rows > 0) return "bottomLeft";
  return columns > 0 ? "topRight" : undefined;
}

/** Where the cursor stands. */
function cursor(selection: XmlElement | undefined): string {
  const kept = ["activeCell", "activeCellId", "sqref"] as const;
  return kept
    .map((name) => [name, selection?.attributes.get(name)] as const)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`))
    .join("");
}
