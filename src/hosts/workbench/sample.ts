import { type Language, languageIds } from "../../i18n";

/** A sample workbook is kept in each language. */
export type Sample = Language;

export async function readSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(`samples/${sample}.xlsx`);
  if (!response.ok) throw new Error(`samples/${sample}.xlsx: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The sample that `?file=` names; `?file=none` begins with nothing, no `file` with the reader's language. */
export function sampleFor(search: string, language: Language): Sample | undefined {
  const named = new URLSearchParams(search).get("file");
  return named === "none" ? undefined : (languageIds.find((id) => id === named) ?? language);
}
