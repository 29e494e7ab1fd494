import { hasLegalForm, kindWord, looksLikePerson } from "../metrics/legalForm";
import type { TextColumn } from "../table/columns";
import type { Segment } from "./segment";

const classes = ["business", "person", "unknown"] as const;
const why = ["kept", "taxNumber", "register", "legalForm", "company", "personName", "nothing"] as const;

type Kind = (typeof classes)[number];
type Key = (typeof why)[number];

/**
 * Is the customer a firm or a person? What the table keeps counts first, then the tax number, a legal form in the name,
 * a firm's name in its own column, and last a name that looks like a person's.
 */
export const kind = {
  id: "kind",
  text: "kind",
  classes,
  why,
  needs: [],
  defaults: {},
  params: () => ({}),
  classify: ({ customers: { columns, rowCount } }) => {
    const signs: readonly (readonly [Key, (row: number) => Kind | undefined])[] = [
      ["kept", byText(columns.kind, kindWord)],
      ["taxNumber", byText(columns.taxNumber, kindOfTaxNumber)],
      ["taxNumber", byText(columns.vatNumber, kindOfTaxNumber)],
      ["register", byText(columns.ogrn, () => "business")],
      ["register", byText(columns.kpp, () => "business")],
      ["legalForm", byText(columns.company, (name) => (hasLegalForm(name) ? "business" : undefined))],
      ["legalForm", byText(columns.customerName, (name) => (hasLegalForm(name) ? "business" : undefined))],
      ["company", byText(columns.company, (name) => (name.trim() === "" ? undefined : "business"))],
      ["personName", byText(columns.customerName, (name) => (looksLikePerson(name) ? "person" : undefined))],
    ];
    const classOf = new Uint8Array(rowCount);
    const keys = new Array<Key>(rowCount);
    for (let row = 0; row < rowCount; row++) {
      keys[row] = "nothing";
      classOf[row] = classes.indexOf("unknown");
      for (const [key, says] of signs) {
        const said = says(row);
        if (said === undefined) continue;
        keys[row] = key;
        classOf[row] = classes.indexOf(said);
        break;
      }
    }
    return { classOf, why: (row) => ({ key: keys[row], params: {} }) };
  },
} as const satisfies Segment<Kind, Key, object>;

/** Reads each distinct text once. */
function byText(column: TextColumn | undefined, says: (text: string) => Kind | undefined) {
  if (!column) return () => undefined;
  const said = new Map<number, Kind | undefined>();
  const { codes, dictionary } = column;
  return (row: number): Kind | undefined => {
    const code = codes[row];
    if (code === 0) return undefined;
    if (!said.has(code)) said.set(code, says(dictionary.at(code)));
    return said.get(code);
  };
}

/**
 * A Russian number of ten digits is of a firm, of twelve of a person; a Czech one of eight digits is of a business,
 * its tax number CZ and eight digits of a firm, CZ and nine or ten of a person.
 */
function kindOfTaxNumber(text: string): Kind | undefined {
  const number = text.replace(/[\s/.-]/g, "").toUpperCase();
  if (/^CZ\d{9,10}$/.test(number) || /^\d{12}$/.test(number)) return "person";
  return /^(CZ)?\d{8}$/.test(number) || /^\d{10}$/.test(number) ? "business" : undefined;
}
