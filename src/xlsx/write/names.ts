import { encodeXstring, escapeAttribute, escapeText } from "../package/xmlText";
import { workbookOrder } from "./schemaOrder";
import type { WorkbookDraft } from "./workbookDraft";

/** Sets a hidden name of the whole workbook; null removes it. Names stay in alphabetical order. */
export function writeName(draft: WorkbookDraft, name: string, refersTo: string | null): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new Error(`${name} is no name`);
  draft.editWorkbook((xml) => {
    const list = xml.child("definedNames");
    const names = list?.children ?? [];
    const present = names.find(
      ({ attributes }) =>
        !attributes.has("localSheetId") && attributes.get("name")?.toLowerCase() === name.toLowerCase(),
    );
    if (refersTo === null) {
      if (!present) return;
      return xml.remove(names.length === 1 ? list! : present);
    }
    const p = xml.root.prefix;
    const formula = escapeText(encodeXstring(refersTo));
    const element = `<${p}definedName name="${escapeAttribute(name)}" hidden="1">${formula}</${p}definedName>`;
    if (present) return xml.replace(present.start, present.end, element);
    if (!list) {
      const whole = `<${p}definedNames>${element}</${p}definedNames>`;
      return xml.insertInOrder(xml.root, workbookOrder, "definedNames", whole);
    }
    const following = names.find(
      ({ attributes }) => (attributes.get("name") ?? "").toLowerCase() > name.toLowerCase(),
    );
    if (following) xml.replace(following.start, following.start, element);
    else xml.append(list, element);
  });
}
