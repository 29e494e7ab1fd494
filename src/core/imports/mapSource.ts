import { InputError } from "../errors";
import { type CellValue, cellAt } from "../table/cells";
import type { DecimalMark } from "../table/numberText";
import { recognise } from "../table/recognise";
import type { Corrections, Question, RecognisedSheet } from "../table/recognition";
import type { Role } from "../table/roles";
import { sheetDecimal } from "../table/sheetDecimal";
import { lookAt } from "../table/sheetLook";
import { chooseProfile } from "./profiles/chooseProfile";
import type { ImportProfile } from "./profiles/profile";
import { profileRoles } from "./profiles/profileRoles";
import type { ImportKind, ImportSource, MappedSource } from "./source";

/** What was found out about a source: shown to the user before anything is planned. */
export interface UnderstoodSource extends MappedSource {
  readonly profile?: ImportProfile;
  /** Mark of the numbers that are written as text. */
  readonly decimal: DecimalMark;
  /** Whether some heading is known; where none is, the first row may be one of data. */
  readonly hasKnownHeadings: boolean;
  /** What only the user can decide; until then nothing may be planned. */
  readonly questions: readonly Question[];
}

/** What the user says of a source. */
export interface SourceWords {
  /** A profile chosen by the user; absent: the one that the headings show, if any. */
  readonly profile?: ImportProfile;
  /** Heading by role, over the profile; null means that no column plays it. */
  readonly roles?: Readonly<Partial<Record<Role, string | null>>>;
  readonly dateOrders?: Readonly<Record<string, "dmy" | "mdy">>;
  readonly dateOrder?: "dmy" | "mdy";
}

/**
 * What is in this source: where its headings stand, which column plays which role, how numbers and dates are written.
 *
 * A profile says what its program's headings mean, everything else is recognised as on a sheet of the workbook.
 *
 * @param ownProfiles profiles that go before those of known programs.
 * @throws InputError `import.noHeadings` where the source has no row of headings; what `recognise` refuses.
 */
export function mapSource(
  source: ImportSource,
  kind: ImportKind,
  words: SourceWords = {},
  ownProfiles?: readonly ImportProfile[],
): UnderstoodSource {
  const headings = lookAt(source)?.columns.map(({ heading }) => heading);
  if (!headings) throw new InputError("import.noHeadings", { file: source.name });
  const profile =
    words.profile ?? chooseProfile(headings, kind, ownProfiles) ?? chooseProfile(headings, kind);
  const said = words.roles ?? {};
  const taken = new Set(Object.values(said));
  const roles = Object.fromEntries(
    Object.entries(profile ? profileRoles(profile, kind, headings) : {}).filter(
      ([, heading]) => heading === null || !taken.has(heading),
    ),
  );
  const corrections: Corrections = {
    tables: { [kind]: [source.name] },
    roles: { [kind]: { ...roles, ...said } },
    ...(words.dateOrders && { dateOrders: { [source.name]: words.dateOrders } }),
    ...(words.dateOrder && { dateOrder: words.dateOrder }),
  };
  const { sheets, questions } = recognise([source], corrections);
  const sheet = sheets[0]!;
  return {
    source,
    sheet,
    ...(profile && { profile }),
    decimal: sheetDecimal(source, sheet),
    hasKnownHeadings: sheet.columns.some(({ evidence }) => evidence === "heading" || evidence === "user"),
    // Orders may come without what figures need: rows are brought in as they are.
    questions: questions.filter(({ kind: asked }) => asked !== "missingRole"),
  };
}

/** The first rows under the headings, by column of `sheet.columns`. */
export function firstRows({ source, sheet }: MappedSource, count: number): readonly (readonly CellValue[])[] {
  const { firstRow, lastRow } = (sheet as RecognisedSheet).area;
  const rows = Math.max(0, Math.min(count, lastRow - firstRow + 1));
  return Array.from({ length: rows }, (_, index) =>
    sheet.columns.map(({ column }) => cellAt(source.cells, firstRow + index, column)),
  );
}
