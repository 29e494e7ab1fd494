import type { TextColumn } from "../../table/columns";
import type { CustomersTable } from "../../table/tables";
import { kindOfName, kindOfWord } from "../customers/legalForm";
import { isInn, isOgrn } from "../identifiers/russian";

/**
 * Which customers are companies?
 *
 * By the column of kinds where it says so, else by a legal form in the name, else by a company's number, else by a firm
 * without a person's name. Sole traders are persons here: they have birthdays.
 *
 * @returns 1 for a company, else 0, by row.
 */
export function companies({ rowCount, columns }: CustomersTable): Uint8Array {
  const { kind, customerName, company, taxNumber, ogrn } = columns;
  const said = told(kind, (text) => answer(kindOfWord(text)));
  const named = [
    told(customerName, (text) => answer(kindOfName(text))),
    told(company, (text) => answer(kindOfName(text))),
  ];
  const numbered = [
    told(taxNumber, (text) => (isInn(text) ? text.length === 10 : undefined)),
    told(ogrn, (text) => (isOgrn(text) ? text.length === 13 : undefined)),
  ];
  const isCompany = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const answered = [said, ...named, ...numbered]
      .map((ask) => ask?.(row))
      .find((told) => told !== undefined);
    const isFirmOnly = (company?.codes[row] ?? 0) > 0 && (customerName?.codes[row] ?? 0) === 0;
    isCompany[row] = (answered ?? isFirmOnly) ? 1 : 0;
  }
  return isCompany;
}

const answer = (kind: ReturnType<typeof kindOfName>) => (kind === undefined ? undefined : kind === "company");

/** Each text is read once. */
function told(
  column: TextColumn | undefined,
  tell: (text: string) => boolean | undefined,
): ((row: number) => boolean | undefined) | undefined {
  if (!column) return undefined;
  const { codes, dictionary } = column;
  const answers = Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? undefined : tell(dictionary.at(code)),
  );
  return (row) => answers[codes[row]];
}
