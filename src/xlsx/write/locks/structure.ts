import type { LockPassword } from "../../../core/plan/locks";
import { isTrue, type XmlElement } from "../../package/xml";
import { escapeAttribute } from "../../package/xmlText";
import { workbookOrder } from "../schemaOrder";
import type { WorkbookDraft } from "../workbookDraft";
import { readVerifier, verifierOf } from "./sheetProtection";

/** By our name, the attribute of `workbookProtection`. */
const attributeNames: Readonly<Record<string, string>> = {
  algorithmName: "workbookAlgorithmName",
  hashValue: "workbookHashValue",
  saltValue: "workbookSaltValue",
  spinCount: "workbookSpinCount",
  password: "workbookPassword",
};

/** Closes the structure of the workbook, or opens it with null. What is said of windows and revisions stays. */
export function writeStructure(draft: WorkbookDraft, password: LockPassword | null): void {
  draft.editWorkbook((xml) => {
    const present = xml.child("workbookProtection");
    const kept = [...(present?.attributes ?? [])].filter(
      ([name]) => name !== "lockStructure" && !Object.values(attributeNames).includes(name),
    );
    const verifier = password === null ? {} : renamed(password, present);
    const own = password === null ? [] : [...Object.entries(verifier), ["lockStructure", "1"] as const];
    const attributes = [...kept, ...own].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    const element = `<${xml.root.prefix}workbookProtection${attributes.join("")}/>`;
    if (attributes.length === 0) {
      if (present) xml.remove(present);
    } else if (present) xml.replace(present.start, present.end, element);
    else xml.insertInOrder(xml.root, workbookOrder, "workbookProtection", element);
  });
}

/** How the structure is closed; null where it is open. @param element `workbookProtection` */
export function readStructure(element: XmlElement | undefined): LockPassword | null {
  if (!element || !isTrue(element.attributes.get("lockStructure"))) return null;
  const found = readVerifier(element, Object.values(attributeNames));
  if (typeof found !== "object") return found;
  const own = Object.entries(attributeNames).flatMap(([name, attribute]) =>
    found.attributes[attribute] === undefined ? [] : [[name, found.attributes[attribute]] as const],
  );
  return { attributes: Object.fromEntries(own) };
}

function renamed(password: LockPassword, present: XmlElement | undefined): Record<string, string> {
  const verifier = verifierOf(password, present, Object.values(attributeNames));
  return Object.fromEntries(
    Object.entries(verifier).map(([name, value]) => [attributeNames[name] ?? name, value]),
  );
}
