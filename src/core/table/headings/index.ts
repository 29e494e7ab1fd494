import { type Role, roles, type TableKind } from "../roles";
import { type Concept, type Generic, type HeadingWords, meanings } from "./concepts";
import { cs } from "./cs";
import { en } from "./en";
import { headingWords } from "./headingWords";
import { ru } from "./ru";

// One line per language.
const languages: readonly HeadingWords[] = [ru, cs, en];

/** A role that a heading may mean in a table of one kind. */
export interface Meaning {
  readonly role: Role;
  /** 0–1: 1 means that and nothing else. */
  readonly strength: number;
  /** The heading alone does not tell; the content must bear it out. */
  readonly needsContent: boolean;
}

const listed = conceptsByWords();
const totals = phrases(languages.map((language) => language.totals));
const statusBeginnings = languages.flatMap(({ statuses }) => statuses.split(", "));

/**
 * What a heading may mean in a table of this kind, the likelier first.
 *
 * A heading that contains a listed one as whole words means it less surely: `Customer city (billing)`.
 */
export function meaningsOf(heading: string, kind: TableKind): readonly Meaning[] {
  const { words } = headingWords(heading);
  const exact = listed.get(words);
  if (exact) return exact.flatMap((entry) => inKind(entry, kind));
  return partsOf(words).flatMap((part) =>
    (listed.get(part) ?? [])
      .filter(({ concept }) => part.includes(" ") || telling.has(concept))
      .flatMap((entry) => inKind({ ...entry, strength: entry.strength / 2 }, kind))
      .map((meaning) => ({ ...meaning, needsContent: true })),
  );
}

/** Whether some kind of table has this very heading. */
export function isKnownHeading(heading: string): boolean {
  return listed.has(headingWords(heading).words);
}

/** The kind of table that people give a sheet of this name to. */
export function kindOfSheetName(name: string): TableKind | undefined {
  const { words } = headingWords(name.replace(/\.\w{3,4}$/, ""));
  const parts = new Set([words, ...words.split(" ")]);
  return kinds.find((kind) => sheetNames[kind].some((phrase) => parts.has(phrase)));
}

/** Whether the text is what people write in front of totals, nothing else but a colon beside it. */
export function isTotalWord(text: string): boolean {
  return totals.has(headingWords(text).words);
}

/** Whether the text begins as a line of totals does: `Итого за март`. */
export function beginsWithTotal(text: string): boolean {
  const { words } = headingWords(text);
  return [...totals].some((phrase) => words === phrase || words.startsWith(`${phrase} `));
}

/** Whether the text says how far an order is. */
export function isStatusWord(text: string): boolean {
  const lower = text.trim().toLowerCase();
  return statusBeginnings.some((beginning) => lower.startsWith(beginning));
}

interface Entry {
  readonly concept: Concept;
  readonly strength: number;
}

const kinds = Object.keys(roles) as readonly TableKind[];
const sheetNames = Object.fromEntries(
  kinds.map((kind) => [kind, [...phrases(languages.map(({ sheets }) => sheets[kind]))]]),
) as unknown as Readonly<Record<TableKind, readonly string[]>>;

/** Concepts that one word inside a longer heading can name, because their content is plain to see. */
const telling: ReadonlySet<Concept> = new Set<Concept>([
  "email",
  "phone",
  "taxNumber",
  "town",
  "status",
  "consent",
]);

function conceptsByWords(): ReadonlyMap<string, readonly Entry[]> {
  const byWords = new Map<string, Entry[]>();
  for (const { columns } of languages) {
    for (const [concept, lines] of Object.entries(columns) as [Concept, readonly string[]][]) {
      for (const [line, list] of lines.entries()) {
        for (const words of phrases([list])) {
          const entries = byWords.get(words) ?? [];
          if (entries.some((entry) => entry.concept === concept)) continue;
          byWords.set(words, [...entries, { concept, strength: 1 - line * 0.2 }]);
        }
      }
    }
  }
  return byWords;
}

function inKind({ concept, strength }: Entry, kind: TableKind): readonly Meaning[] {
  if (!(concept in meanings)) {
    const role = concept as Role;
    return Object.hasOwn(roles[kind], role) ? [{ role, strength, needsContent: false }] : [];
  }
  const possible = meanings[concept as Generic][kind] ?? [];
  return possible.map((role, rank) => ({
    role,
    strength: (strength - rank * 0.01) * generic,
    needsContent: possible.length > 1,
  }));
}

/** A generic heading gives way to a plain one. */
const generic = 0.9;

/** Beginnings and ends of a heading, the longer first. */
function partsOf(words: string): readonly string[] {
  const list = words.split(" ");
  return Array.from({ length: list.length - 1 }, (_, cut) => [
    list.slice(0, list.length - 1 - cut).join(" "),
    list.slice(cut + 1).join(" "),
  ]).flat();
}

function phrases(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(", ")).map((phrase) => headingWords(phrase).words));
}
