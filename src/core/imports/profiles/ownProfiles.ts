import { InputError } from "../../errors";
import type { RecognisedSheet } from "../../table/recognition";
import { type Role, roles } from "../../table/roles";
import type { ImportKind } from "../source";
import type { ImportProfile } from "./profile";

/**
 * A profile of the user's own: the columns of a sheet in the roles they have now. It applies by itself to sheets with
 * the same headings.
 */
export function ownProfile(name: string, kind: ImportKind, { columns }: RecognisedSheet): ImportProfile {
  const named = columns.filter(({ heading }) => heading !== "");
  const played = named.flatMap(({ role, heading }) => (role ? [[role, [heading]] as const] : []));
  return {
    name,
    tables: { [kind]: { marks: named.map(({ heading }) => heading), roles: Object.fromEntries(played) } },
  };
}

/**
 * The profiles that a workbook remembers, from their JSON.
 *
 * @throws InputError `import.profiles` where the text is not a list of profiles.
 */
export function parseProfiles(json: string): readonly ImportProfile[] {
  const read = parsed(json);
  if (!Array.isArray(read) || !read.every(isProfile)) throw new InputError("import.profiles");
  return read;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError("import.profiles");
  }
}

function isProfile(value: unknown): value is ImportProfile {
  if (!isRecord(value) || typeof value.name !== "string" || !isRecord(value.tables)) return false;
  return Object.entries(value.tables).every(
    ([kind, table]) =>
      (kind === "customers" || kind === "orders") &&
      isRecord(table) &&
      isTexts(table.marks) &&
      isRecord(table.roles) &&
      Object.entries(table.roles).every(
        ([role, headings]) =>
          Object.hasOwn(roles[kind], role as Role) && (headings === null || isTexts(headings)),
      ),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
