import type { Country, Person } from "./country";
import type { Random } from "./random";

/** An address such a person might have, at a domain nobody can register. */
export function emailOf({ first, last }: Person, { mailDomains }: Country, random: Random): string {
  const f = latin(first);
  const l = latin(last);
  const year = random.between(60, 99);
  const name = random.weighted([
    [`${f}.${l}`, 34],
    [`${f[0]}.${l}`, 16],
    [`${l}${year}`, 14],
    [`${f}${l}`, 10],
    [`${l}.${f[0]}`, 10],
    [`${f}${year}`, 8],
    [`${l}_${f}`, 8],
  ]);
  return `${name}@${random.weighted(mailDomains)}`;
}

const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** Small Latin letters without marks, as people write their names in addresses. */
function latin(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => cyrillic[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
}
