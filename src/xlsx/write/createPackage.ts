import { contentTypesPart } from "../package/contentTypes";
import { OoxmlPackage } from "../package/package";
import { xmlDeclaration } from "./namespaces";
import { emptyStyles } from "./styles/emptyStyles";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A new workbook: Calibri 11 and nothing else. It cannot be saved before a sheet is added. */
export function createPackage(): OoxmlPackage {
  const pkg = new OoxmlPackage();
  pkg.setPart(
    contentTypesPart,
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  const workbook = "xl/workbook.xml";
  const styles = "xl/styles.xml";
  pkg.setPart(
    workbook,
    `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${relationships}">` +
      "<workbookPr/><bookViews><workbookView/></bookViews><sheets/></workbook>",
    `${spreadsheet}.sheet.main+xml`,
  );
  pkg.setPart(styles, emptyStyles({ main, relationships }), `${spreadsheet}.styles+xml`);
  pkg.addRelationship("", `${relationships}/officeDocument`, workbook);
  pkg.addRelationship(workbook, `${relationships}/styles`, styles);
  return pkg;
}
