/** An element as data: name, attributes, and either a text or further elements. */
export type Xml = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  content?: string | readonly Xml[],
];

/** The document as text, two spaces a level. */
export function xmlText(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, "")}`;
}

function elementText([name, attributes, content = []]: Xml, indent: string): string {
  const head = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("")}`;
  if (typeof content === "string") return `${head}>${escaped(content)}</${name}>\n`;
  if (content.length === 0) return `${head}/>\n`;
  const inner = content.map((child) => elementText(child, `${indent}  `)).join("");
  return `${head}>\n${inner}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);
