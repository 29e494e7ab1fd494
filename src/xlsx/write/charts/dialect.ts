/** Namespaces of drawings and charts in the two dialects of OOXML. */
import type { Dialect } from "../namespaces";

export interface DrawingDialect {
  readonly spreadsheet: string;
  readonly main: string;
  readonly chart: string;
  readonly relationships: string;
}

export function drawingDialect({ relationships }: Dialect): DrawingDialect {
  const isStrict = relationships.startsWith("http://purl.oclc.org/");
  const drawing = isStrict
    ? "http://purl.oclc.org/ooxml/drawingml"
    : "http://schemas.openxmlformats.org/drawingml/2006";
  return {
    spreadsheet: `${drawing}/spreadsheetDrawing`,
    main: `${drawing}/main`,
    chart: `${drawing}/chart`,
    relationships,
  };
}
