/** The workbook the opening is measured on: 200,000 rows of 10 columns, made once, the same every time. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { strToU8, zipSync } from "fflate";

const rowCount = 200_000;

const towns = ["Praha", "Brno", "Ostrava", "Plzeň", "Казань", "Тула", "Leeds", "Омск", "Zlín", "Самара"];
const firstNames = ["Анна", "Jan", "Mary", "Иван", "Eva", "Пётр", "Jiří", "Olga", "Tom", "Vera"];
const headings = [
  "Order",
  "Date",
  "Customer",
  "Town",
  "Product",
  "Quantity",
  "Price",
  "Amount",
  "Paid",
  "Note",
];

/** Writes the file unless it is there. */
export function makeBigSheet(file: string): void {
  if (existsSync(file)) return;
  const strings = new SharedStrings();
  const rows = [
    row(
      1,
      headings.map((heading) => strings.cell(heading)),
    ),
  ];
  const random = generator(1);
  for (let number = 2; number <= rowCount + 1; number++) {
    const person = Math.floor(random() * 60_000);
    const quantity = 1 + Math.floor(random() * 9);
    const price = Math.floor(random() * 100_000) / 100;
    rows.push(
      row(number, [
        { value: String(1_000_000 + number) },
        { value: String(45_000 + (number % 1000)), style: 1 },
        strings.cell(`${firstNames[person % 10]} ${String.fromCharCode(65 + (person % 26))}. ${person}`),
        strings.cell(towns[person % 7]!),
        strings.cell(`Product ${Math.floor(random() * 400)}`),
        { value: String(quantity) },
        { value: String(price) },
        { value: String(quantity * price), style: 2 },
        { value: random() < 0.5 ? "1" : "0", type: "b" },
        number % 4 === 0 ? strings.cell(`Order no. ${number} & delivery`) : { value: "" },
      ]),
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zipSync(parts(rows, strings), { level: 6 }));
}

interface Cell {
  readonly value: string;
  readonly type?: string;
  readonly style?: number;
}

function row(number: number, cells: readonly Cell[]): string {
  const written = cells.map(({ value, type, style }, column) => {
    const look = style ? ` s="${style}"` : "";
    const kind = type ? ` t="${type}"` : "";
    const reference = String.fromCharCode(65 + column) + number;
    return value === "" ? "" : `<c r="${reference}"${look}${kind}><v>${value}</v></c>`;
  });
  return `<row r="${number}" spans="1:10">${written.join("")}</row>`;
}

class SharedStrings {
  private readonly codes = new Map<string, number>();
  uses = 0;

  cell(text: string): Cell {
    this.uses++;
    if (!this.codes.has(text)) this.codes.set(text, this.codes.size);
    return { value: String(this.codes.get(text)), type: "s" };
  }

  xml(): string {
    const items = [...this.codes.keys()].map((text) => `<si><t>${text.replace("&", "&amp;")}</t></si>`);
    return `${declaration}<sst ${main} count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** Mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function parts(rows: readonly string[], strings: SharedStrings): Record<string, Uint8Array> {
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
  const relationsOf = (...inner: string[]) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join("")}</Relationships>`;
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${types}.${kind}+xml"/>`;
  const texts: Record<string, string> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("worksheets/sheet1", "worksheet")}${override("sharedStrings", "sharedStrings")}${override("styles", "styles")}</Types>`,
    "_rels/.rels": relationsOf(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${declaration}<workbook ${main} xmlns:r="${relationships}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsOf(
      relation(1, "worksheet", "worksheets/sheet1.xml"),
      relation(2, "sharedStrings", "sharedStrings.xml"),
      relation(3, "styles", "styles.xml"),
    ),
    "xl/styles.xml": `${declaration}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": strings.xml(),
    "xl/worksheets/sheet1.xml": `${declaration}<worksheet ${main}><dimension ref="A1:J${rowCount + 1}"/><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}
