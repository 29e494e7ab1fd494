import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";

/** Nobody can be addressed as "-", "test" or "no name". A row with any name, or a firm's, is fine. */
export const nameMissing = {
  id: "nameMissing",
  tables: ["customers"],
  severity: "error",
  roles: [],
  settings: {},
  run({ rowCount, columns, played, isBlank }, fail) {
    const roles = (["customerName", "lastName", "firstName", "company"] as const).filter((role) =>
      played.includes(role),
    );
    if (roles.length === 0) return;
    const names = roles.map((role) => {
      const { codes, dictionary } = columns[role] as TextColumn;
      const isName = Uint8Array.from({ length: dictionary.size }, (_, code) =>
        isPlaceholder(dictionary.at(code)) ? 0 : 1,
      );
      return { codes, isName };
    });
    for (let index = 0; index < rowCount; index++) {
      let isNamed = false;
      for (const { codes, isName } of names) isNamed ||= isName[codes[index]] === 1;
      if (isNamed || isBlank(index)) continue;
      const at = Math.max(
        0,
        names.findIndex(({ codes }) => codes[index] > 0),
      );
      fail({ index, role: roles[at] });
    }
  },
} as const satisfies Check;

/**
 * Whether a text is no name but stands where one is missing.
 *
 * @example
 * isPlaceholder("н/д"); // true
 * isPlaceholder("Тестов Иван"); // false
 */
export function isPlaceholder(name: string): boolean {
  const written = name.trim();
  if (written.length < 2 || !/\p{L}/u.test(written)) return true;
  return written.length < 30 && placeholder.test(written);
}

const words = [
  "нет|нет данных|нет имени|без имени|не указан[оаы]?|неизвестн(?:о|ый|ая)|не известно|н/д|имя|фио|аноним|гость|клиент|покупатель|тест|тестовый(?: клиент)?|новый клиент|частное лицо|физ\\.? ?лицо|розничный покупатель",
  "neznám[ýáé]|neuvedeno|bez jména|není|zákazník|klient|test|testovací(?: zákazník)?|nový zákazník|jméno|anonym",
  "n/?a|none|null|nan|undefined|unknown|no ?name|anonymous|customer|client|guest|test(?: ?(?:user|customer|test))?|name|new customer|not (?:given|specified|available)|tbd|xx+|yy+|zz+|aaa+|asdf?|qwerty?|йцукен|фыва|(?:ddd|ххх)+",
];
const placeholder = new RegExp(`^(?:${words.join("|")})[\\s\\d.№#?!-]*$`, "iu");
