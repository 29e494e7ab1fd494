import { isDateFormat } from "../../../src/core/table/dateFormat";

// Built-in codes are those of ECMA-376 part 1, 18.8.30; the others were typed in Excel.
it.each([
  "m/d/yyyy",
  "d-mmm-yy",
  "mmm-yy",
  "m/d/yy h:mm",
  "dd.mm.yyyy",
  "dd\\.mm\\.yyyy",
  "[$-419]d mmm;@",
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  'yyyy"年"m"月"',
  "mmmm",
  "[Red]dd/mm/yy",
  "yyyy-mm-dd hh:mm AM/PM",
])("%s shows a day", (code) => {
  expect(isDateFormat(code)).toBe(true);
});

it.each([
  "General",
  "0",
  "#,##0.00",
  "0.00E+00",
  "0%",
  "@",
  "h:mm",
  "h:mm AM/PM",
  "mm:ss",
  "[h]:mm:ss",
  "[mm]:ss",
  "[Red]0.00",
  '#,##0 "dnů"',
  "#,##0.00 [$Kč-405]",
  "#,##0.00\\ \\d",
  "#,##0.00_d_y",
  "0.0*d",
  '0;"day"',
])("%s does not", (code) => {
  expect(isDateFormat(code)).toBe(false);
});
