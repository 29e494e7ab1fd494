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
    const signs: readonly (Sign | undefined)[] = [
      sign(columns.kind, "kept", kindWord),
      sign(columns.taxNumber, "taxNumber", kindOfTaxNumber),
      sign(columns.vatNumber, "taxNumber", kindOfTaxNumber),
      sign(columns.ogrn, "register", () => "business"),
      sign(columns.kpp, "register", () => "business"),
      sign(columns.company, "legalForm", (name) => (hasLegalForm(name) ? "business" : undefined)),
      sign(columns.customerName, "legalForm", (name) => (hasLegalForm(name) ? "business" : undefined)),
      sign(columns.company, "company", () => "business"),
      sign(columns.customerName, "personName", (name) => (looksLikePerson(name) ? "person" : undefined)),
    ];
    const classOf = new Uint8Array(rowCount).fill(classes.indexOf("unknown"));
    const keyOf = new Uint8Array(rowCount).fill(why.indexOf("nothing"));
    for (const found of signs) {
      if (!found) continue;
      const { key, codes, says } = found;
      for (let row = 0; row < rowCount; row++) {
        if (codes[row] === 0 || keyOf[row] !== why.indexOf("nothing")) continue;
        const said = says(codes[row]);
        if (said === undefined) continue;
        keyOf[row] = why.indexOf(key);
        classOf[row] = classes.indexOf(said);
      }
    }
    return { classOf, why: (row) => ({ key: why[keyOf[row]], params: {} }) };
  },
} as const satisfies Segment<Kind, Key, object>;

/** What a column says by the code of its text. */
interface Sign {
  readonly key: Key;
  readonly codes: Uint32Array;
  says(code: number): Kind | undefined;
}

/** Reads each distinct text once. */
function sign(
  column: TextColumn | undefined,
  key: Key,
  says: (text: string) => Kind | undefined,
): Sign | undefined {
  if (!column) return undefined;
  const { codes, dictionary } = column;
  const said = new Uint8Array(dictionary.size);
  return {
    key,
    codes,
    says: (code) => {
      if (said[code] === 0) said[code] = 1 + classes.indexOf(says(dictionary.at(code)) ?? "unknown");
      const kind = classes[said[code] - 1];
      return kind === "unknown" ? undefined : kind;
    },
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
