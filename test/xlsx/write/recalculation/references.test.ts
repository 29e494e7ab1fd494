import { readReferences } from "../../../../src/xlsx/write/recalculation/references";
import { formatArea } from "../../../../src/xlsx/write/reference";

/** Areas as `sheet:lastSheet!A1:B2 moving`, names, tables and calls, in one list. */
function told(formula: string): string[] {
  const { areas, names, tables, isOpen } = readReferences(formula);
  return [
    ...areas.map(({ sheet, lastSheet, area, moving }) => {
      const sheets = [sheet, lastSheet].filter((name) => name !== undefined).join(":");
      return `${sheets === "" ? "" : `${sheets}!`}${formatArea(area)} ${moving}`;
    }),
    ...names.filter(({ isCall }) => !isCall).map(({ sheet, name }) => (sheet ? `${sheet}!${name}` : name)),
    ...tables.map(({ table, inner }) => `${table}[${inner}]`),
    ...(isOpen ? ["open"] : []),
  ];
}

// The sides that move are bits: first row 1, first column 2, last row 4, last column 8.
it.each([
  ["A1+$B$2*C$3-$D4", ["A1 15", "B2 0", "C3 10", "D4 5"]],
  ["SUM(A1:B2,$C3:D$4)", ["A1:B2 15", "C3:D4 9"]],
  ["SUM(B2:A1)", ["A1:B2 15"]],
  ["SUM(A:A)+SUM($3:5)", ["A1:A1048576 10", "A3:XFD5 4"]],
  ["xfd1048576", ["XFD1048576 15"]],
  ["Data!B2+Data!$B$2:$B$9", ["Data!B2 15", "Data!B2:B9 0"]],
  ["'It''s & co'!A1", ["It's & co!A1 15"]],
  ["SUM(Jan:Dec!B2,'Q 1:Q 4'!C3)", ["Jan:Dec!B2 15", "Q 1:Q 4!C3 15"]],
  ["Клиенты!A1+Łódź!A1", ["Клиенты!A1 15", "Łódź!A1 15"]],
  ["Sales*TaxRate+Sheet1!Local", ["Sales", "TaxRate", "Sheet1!Local"]],
  ["SUM(Orders[Price])/Orders[[#This Row],[A '[b']]]", ["Orders[Price]", "Orders[[#This Row],[A '[b']]]"]],
  ['IF(A1="B2:C3 ""D4""",TRUE,"x")', ["A1 15"]],
  ["1.5E+5+10%+.5+{1,2;3,4}", []],
  ["#REF!+#N/A+SUM(#DIV/0!)+Sheet1!#REF!+#REF!$A$1", []],
  ["_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)", ["A1 15"]],
  ["_xlfn.ANCHORARRAY(A1)", ["A1 15"]],
  ["LOG10(A1)+SIN1(B1)", ["A1 15", "B1 15"]],
  ["XFE1+A1048577+ŁA1+A0", ["XFE1", "A1048577", "ŁA1", "A0"]],
  ["[1]Sheet1!A1+'[1]My sheet'!B2+'C:\\x\\[y.xlsx]Z'!C3+[2]!Name+[1]Sheet1!A1:B2", []],
  ["[0]!Name+'[0]Data'!A1+[0]Data!A2", ["Data!A1 15", "Data!A2 15", "Name"]],
  ["A1:B2 B1:C2", ["A1:B2 15", "B1:C2 15"]],
  ["A1#", ["A1 15"]],
])("%s", (formula, wanted) => {
  expect(told(formula)).toEqual(wanted);
});

it.each([
  'INDIRECT("A1")',
  "SUM(offset(A1,1,0))",
  "_xlfn.INDIRECT(A1)",
  "A1:INDEX(B:B,3)",
  "INDEX(B:B,3):A1",
  "Sheet1!A1:Sheet1!B2",
  "A1:B2:C3",
  "first:last",
  "[@Price]",
  "Orders[Price",
  '"not closed',
])("%s does not tell what it reads", (formula) => {
  expect(readReferences(formula).isOpen).toBe(true);
});

it("no hint of INDIRECT in texts and longer names", () => {
  expect(readReferences('"INDIRECT(A1)"&MYINDIRECT(A1)').isOpen).toBe(false);
});
