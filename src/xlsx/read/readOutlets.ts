import type { OoxmlPackage } from "../package/package";
import { relationshipKind } from "../package/relationships";
import type { WorkbookPart } from "../package/workbookPart";
import { parseXml } from "../package/xml";
import { decodeXstring } from "../package/xmlText";

/** PivotTables with the sheet they stand on, and how many connections the workbook has. */
export function readOutlets(pkg: OoxmlPackage, { part, sheets }: WorkbookPart) {
  const pivots = sheets.flatMap((sheet) =>
    targets(pkg, sheet.part, "pivotTable").map((pivot) => ({
      sheet: sheet.name,
      name: decodeXstring(parseXml(pkg.text(pivot), pivot).attributes.get("name") ?? ""),
    })),
  );
  const connections = targets(pkg, part, "connections").reduce(
    (sum, one) => sum + parseXml(pkg.text(one), one).children.length,
    0,
  );
  return { pivots, connections };
}

function targets(pkg: OoxmlPackage, source: string, kind: string): readonly string[] {
  return pkg
    .relationships(source)
    .filter(
      ({ type, isExternal, target }) => !isExternal && relationshipKind(type) === kind && pkg.has(target),
    )
    .map(({ target }) => target);
}
