import Papa from "papaparse";

/** In the order of preference where two fit equally: a decimal comma makes commas look like delimiters. */
const delimiters = [";", "\t", "|", ","] as const;
const sampleRows = 100;

/**
 * What parts the fields of this text: the mark that cuts nearly every row into one number of fields, the larger the
 * better. A text with none of them has one column.
 */
export function findDelimiter(text: string): string {
  let best = { delimiter: ",", fields: 1 };
  for (const delimiter of delimiters) {
    const fields = usualFields(text, delimiter);
    if (fields > best.fields) best = { delimiter, fields };
  }
  return best.delimiter;
}

/** How many fields at least four rows of five have; 1 where they do not agree. */
function usualFields(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: sampleRows, skipEmptyLines: "greedy" });
  const rowsByFields = new Map<number, number>();
  for (const { length } of data) rowsByFields.set(length, (rowsByFields.get(length) ?? 0) + 1);
  const [fields, rows] = [...rowsByFields].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  return rows >= data.length * 0.8 ? fields : Math.max(1, headingFields(data, fields));
}

/**
 * Ragged rows: believe the first row where others have as many fields or fewer, as when trailing ones are left out, or
 * where half of the rows have as many.
 */
function headingFields(data: readonly string[][], usual: number): number {
  const heading = data[0]?.length ?? 1;
  const agreeing = data.filter(({ length }) => length === heading).length;
  const isBelieved =
    agreeing >= data.length / 2 || (heading >= usual && data.every(({ length }) => length <= heading));
  return isBelieved ? heading : 1;
}
