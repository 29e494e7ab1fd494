import type { PaneHost } from "../../app/paneHost";
import { revisions } from "./paneState";

/** What the pane can do with Excel around it. */
export function excelPaneHost(): PaneHost {
  return {
    showSheet: (sheet, cell) => void Excel.run((context) => activate(context, sheet, cell)),
    workbookChanged: () => revisions.set(revisions.get() + 1),
    openSample: () => void openSample(),
  };
}

async function activate(
  context: Excel.RequestContext,
  name: string,
  cell?: { readonly row: number; readonly column: number },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  if (cell) sheet.getCell(cell.row, cell.column).select();
  await context.sync();
}

/** The sample shop as a new workbook beside this one. */
async function openSample(): Promise<void> {
  const answer = await fetch(`samples/${document.documentElement.lang}.xlsx`);
  if (!answer.ok) throw new Error(`The sample cannot be fetched: ${answer.status}`);
  await Excel.createWorkbook(base64(new Uint8Array(await answer.arrayBuffer())));
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(""));
}
