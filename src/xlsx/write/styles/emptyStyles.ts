import { type Dialect, xmlDeclaration } from "../namespaces";

/** What the smallest styles part lists: Calibri 11, the two fills Excel reserves, one format. */
export const essentials: Readonly<Record<string, string>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
};

/** The smallest styles part. */
export function emptyStyles({ main }: Dialect): string {
  const lists = Object.entries(essentials).map(([local, inner]) => {
    const count = local === "fills" ? 2 : 1;
    return `<${local} count="${count}">${inner}</${local}>`;
  });
  const named = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
  return `${xmlDeclaration}<styleSheet xmlns="${main}">${lists.join("")}${named}</styleSheet>`;
}
