/** Leaves nothing behind of texts that the workbook must no longer hold. */
import { forgottenTexts } from "../../../core/plan/forgottenTexts";
import type { OoxmlPackage } from "../../package/package";
import { readWorkbookPart } from "../../package/workbookPart";
import { escapeAttribute, escapeText } from "../../package/xmlText";
import { blankUnusedStrings } from "./unusedStrings";

/**
 * Empties shared strings that no cell shows, and exchanges texts in every part that is text.
 *
 * What programs have packed in their own way (macros, embedded files, data models) is not looked into.
 */
export function forget(
  pkg: OoxmlPackage,
  texts: readonly (readonly [text: string, instead: string])[],
): void {
  const workbook = readWorkbookPart(pkg);
  const worksheets = workbook.sheets.filter(({ kind }) => kind === "worksheet").map(({ part }) => part);
  blankUnusedStrings(pkg, worksheets, workbook.sharedStringsPart);
  if (texts.length === 0) return;
  const forgotten = forgottenTexts(texts.flatMap(spellings));
  for (const name of pkg.partNames()) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const text = pkg.text(name);
    if (text.slice(0, 4096).includes('="urn:klientela:')) continue; // Ours, and encrypted.
    const exchanged = forgotten.exchanged(text);
    if (exchanged !== undefined) pkg.setPart(name, withoutStarredNumbers(exchanged));
  }
}

/** A text as it may stand in a part: in an element, in an attribute, in a link. */
function spellings([text, instead]: readonly [string, string]): [string, string][] {
  const all = new Set([text, escapeText(text), escapeAttribute(text), encodeURI(text)]);
  return [...all].map((one) => [one, instead]);
}

/** What was a number and is a text now must not be called a number: Excel would find the file damaged. */
function withoutStarredNumbers(xml: string): string {
  return xml
    .replace(
      /(<(?:\w+:)?c(?:\s(?![^>]*\st=["'](?:str|inlineStr|s|e|b|d)["'])[^>]*)?>(?:<(?:\w+:)?f[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?)<(?:\w+:)?v>[^<]*\*[^<]*<\/(?:\w+:)?v>/g,
      "$1",
    )
    .replace(/<((?:\w+:)?)n(\s+v="[^"]*\*[^"]*")/g, "<$1s$2")
    .replace(/\s(?:min|max)Value="[^"]*\*[^"]*"/g, "");
}
