import { foldLetters } from "../letters";
import { skeleton } from "../skeleton";
import { cs } from "./cs";
import { en } from "./en";
import { ru } from "./ru";

// One line per language.
const languages: readonly string[] = [ru, cs, en];

/** By sound: the full names that a given name may stand for. */
const fullNames = byForm();

/**
 * The full names that a folded word may stand for, as numbers; empty where it is no given name that is listed.
 *
 * Words of any alphabet: `Aleksey` is found by its sound.
 */
export function fullNamesOf(folded: string): readonly number[] {
  const known = asked.get(folded);
  if (known) return known;
  const names = fullNames.get(skeleton(folded)) ?? none;
  if (asked.size >= remembered) asked.clear();
  asked.set(folded, names);
  return names;
}

/** Words asked for lately: a table asks for the same few again and again. */
const asked = new Map<string, readonly number[]>();
const remembered = 20_000;
const none: readonly number[] = [];

/**
 * Whether two folded given names may be forms of one.
 *
 * @example
 * areFormsOfOne("леша", "алексеи"); // true
 * areFormsOfOne("honza", "jan"); // true
 * areFormsOfOne("bob", "robert"); // true
 * areFormsOfOne("саша", "сергеи"); // false
 */
export function areFormsOfOne(one: string, other: string): boolean {
  const names = fullNamesOf(one);
  return names.length > 0 && fullNamesOf(other).some((name) => names.includes(name));
}

function byForm(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  let number = 0;
  for (const line of languages.flatMap((list) => list.trim().split("\n"))) {
    const [full, forms] = line.split(": ");
    for (const form of [full, ...forms.split(" ")]) {
      const sound = skeleton(foldLetters(form));
      const names = map.get(sound) ?? [];
      if (!names.includes(number)) map.set(sound, [...names, number]);
    }
    number++;
  }
  return map;
}
