import {
  type LockPassword,
  type Permission,
  type Permissions,
  permissions,
  type SheetProtection,
} from "../../../core/plan/locks";
import { childNamed, isTrue, type XmlElement } from "../../package/xml";
import { escapeAttribute } from "../../package/xmlText";
import type { SheetDraft } from "../sheetDraft";

/** Attributes that say no when they are absent; all others say yes (ECMA-376 part 1, 18.3.1.85). */
const allowedUnlessSaid: ReadonlySet<Permission> = new Set([
  "selectLockedCells",
  "selectUnlockedCells",
  "objects",
  "scenarios",
]);

const verifierNames = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"] as const;

/** Closes a sheet, or opens it with null. A password must be a verifier by now, none, or the one it has. */
export function writeSheetProtection(sheet: SheetDraft, protection: SheetProtection | null): void {
  const present = sheet.frame.child("sheetProtection");
  if (protection === null) {
    if (present) sheet.frame.remove(present);
    return;
  }
  const { allows, password } = protection;
  const said = permissions
    .filter((name) => allows[name] !== allowedUnlessSaid.has(name))
    .map((name) => [name, allows[name] ? "0" : "1"] as const);
  const verifier = verifierOf(password, present, verifierNames);
  const attributes = [...Object.entries(verifier), ["sheet", "1"] as const, ...said];
  const written = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
  const xml = `<${sheet.prefix}sheetProtection${written}/>`;
  if (present) sheet.frame.replace(present.start, present.end, xml);
  else sheet.insert("sheetProtection", xml);
}

/** How a sheet is closed; null where it is open. @param frame the sheet without its rows */
export function readSheetProtection(frame: XmlElement): SheetProtection | null {
  const element = childNamed(frame, "sheetProtection");
  if (!element || !isTrue(element.attributes.get("sheet"))) return null;
  const isLocked = (name: Permission) => {
    const said = element.attributes.get(name);
    return said === undefined ? !allowedUnlessSaid.has(name) : isTrue(said);
  };
  const allows = Object.fromEntries(permissions.map((name) => [name, !isLocked(name)])) as Permissions;
  return { allows, password: readVerifier(element, verifierNames) };
}

/** The attributes of a password as they are to be written. */
export function verifierOf(
  password: LockPassword,
  present: XmlElement | undefined,
  names: readonly string[],
): Readonly<Record<string, string>> {
  if (password === "given") throw new Error("a password must have become a verifier");
  if (password === "none") return {};
  if (password !== "kept") return password.attributes;
  const kept = present ? readVerifier(present, names) : "none";
  return typeof kept === "object" ? kept.attributes : {};
}

export function readVerifier(element: XmlElement, names: readonly string[]): LockPassword {
  const attributes = names.flatMap((name) => {
    const value = element.attributes.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return attributes.length === 0 ? "none" : { attributes: Object.fromEntries(attributes) };
}
