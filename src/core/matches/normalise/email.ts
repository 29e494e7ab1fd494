/** An e-mail address in its two parts, in small letters. */
export interface EmailParts {
  readonly local: string;
  readonly domain: string;
}

/**
 * The mailbox an address leads to: tags behind a plus are dropped, dots where the provider ignores them, and other
 * names of one provider are one. Undefined where the text is no address.
 *
 * @example
 * mailbox("Jan.Novak+shop@GoogleMail.com"); // { local: "jannovak", domain: "gmail.com" }
 * mailbox("i.ivanov@ya.ru"); // { local: "i-ivanov", domain: "yandex.ru" }
 * mailbox("none"); // undefined
 */
export function mailbox(text: string): EmailParts | undefined {
  const at = text.lastIndexOf("@");
  if (at < 1) return undefined;
  const found = /([^\s:;,<>"']+)@([^\s:;,<>"']+)/.exec(text.toLowerCase());
  if (!found) return undefined;
  const domain = otherNames[found[2]!] ?? found[2]!;
  const written = found[1]!;
  const local = written.includes("+") ? written.replace(/(.)\+.*$/, "$1") : written;
  if (domain === "gmail.com") return { local: local.replaceAll(".", ""), domain };
  if (domain === "yandex.ru") return { local: local.replaceAll(".", "-"), domain };
  return { local, domain };
}

const otherNames: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "googlemail.com": "gmail.com",
  "ya.ru": "yandex.ru",
  "yandex.com": "yandex.ru",
  "yandex.by": "yandex.ru",
  "yandex.kz": "yandex.ru",
  "yandex.ua": "yandex.ru",
});
