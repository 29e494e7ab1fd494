/** How characters are written in XML and in SpreadsheetML's own escapes. */

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text or attribute value as it reads: entities resolved, line ends as `\n`. */
export function unescapeXml(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return (Object.hasOwn(named, name) && named[name]) || whole;
    const point = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** For element text. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, toEntity) : text;
}

/** For an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, toEntity) : text;
}

function toEntity(character: string): string {
  const name = Object.keys(named).find((key) => named[key] === character);
  return name ? `&${name};` : `&#${character.charCodeAt(0)};`;
}

/** Characters XML 1.0 cannot hold, and the escapes `_xHHHH_` that stand for them (ECMA-376 part 1, 22.9.2.19). */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Inverse of `decodeXstring`; a text that looks like an escape has its first underscore escaped. */
export function encodeXstring(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_").replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}
