/** Encodings a CSV file can be in. The first five are found out from the bytes, the others only taken at the user's word. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1251",
  "windows-1250",
  "windows-1252",
  "iso-8859-2",
  "ibm866",
  "koi8-r",
] as const;

export type Encoding = (typeof encodings)[number];
