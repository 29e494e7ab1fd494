/** One chart of every kind, and the figures they show. */
import type { Area, CellContent, ContentChart } from "../../../../src/core/plan/content";

const heading = [
  "Month",
  "Revenue",
  "Last year",
  "Share",
  "Low",
  "Band",
  "Forecast",
  "Base",
  "Up",
  "Down",
  "Whole",
  "Day",
];

const months: readonly (readonly (string | number | null)[])[] = [
  ["led 2024", 1200, 960, 0.1277, 1200, 0, null, 0, 0, 0, 1200, 45292],
  ["úno 2024", 1500, 1200, 0.2872, 1500, 0, null, 1200, 300, 0, 0, 45323],
  ["bře 2024", 900, 720, 0.383, 900, 0, null, 1250, 0, 250, 0, 45352],
  ["dub 2024", 2000, 1600, 0.5957, 2000, 0, 2000, 1250, 400, 0, 0, 45383],
  ["kvě 2024", null, 1360, 0.7766, 1400, 600, 1700, 1300, 0, 350, 0, 45413],
  ["čvn 2024", null, 1680, 1, 1700, 900, 2150, 0, 0, 0, 1300, 45444],
];

export const figures: readonly (readonly CellContent[])[] = [heading, ...months].map((row) =>
  row.map((value) => ({ value })),
);

const column = (heading_: string): Area => {
  const at = heading.indexOf(heading_);
  return { firstRow: 1, firstColumn: at, lastRow: months.length, lastColumn: at };
};

const teal = "#0B6E78";
const light = "#8CC3C8";
const orange = "#D9822B";
const grey = "#9AA5A8";

const revenue = { name: "Revenue", values: column("Revenue"), color: teal };
const lastYear = { name: "Last year", values: column("Last year"), color: light };
const usual = { altText: "Figures of six months", categories: column("Month"), valueFormat: "#,##0" };

const made: readonly Omit<ContentChart, "area">[] = [
  {
    ...usual,
    name: "klientela.column",
    kind: "column",
    title: "Tržby a loni <&>",
    series: [revenue, lastYear],
    valueTitle: "Kč",
    categoryTitle: "Měsíc",
  },
  { ...usual, name: "klientela.stackedColumn", kind: "stackedColumn", series: [revenue, lastYear] },
  {
    ...usual,
    name: "klientela.bar",
    kind: "bar",
    title: "Bars",
    series: [{ ...lastYear, isLabelled: true }],
    valueTitle: "Kč",
    categoryTitle: "Měsíc",
  },
  { ...usual, name: "klientela.stackedBar", kind: "stackedBar", series: [revenue, lastYear] },
  {
    ...usual,
    name: "klientela.forecast",
    kind: "line",
    title: "Forecast with its interval",
    series: [
      { name: "Low", values: column("Low"), color: light, drawnAs: "area", isBase: true },
      { name: "Interval", values: column("Band"), color: "#CFE6E8", drawnAs: "area" },
      revenue,
      { name: "Forecast", values: column("Forecast"), color: orange, isDashed: true, isLabelled: true },
    ],
  },
  {
    ...usual,
    name: "klientela.pareto",
    kind: "column",
    title: "Pareto",
    series: [
      lastYear,
      { name: "Share", values: column("Share"), color: orange, drawnAs: "line", onSecondAxis: true },
    ],
    secondFormat: "0%",
    secondTitle: "Share",
    secondMaximum: 1,
    gap: 20,
  },
  {
    ...usual,
    name: "klientela.waterfall",
    kind: "stackedColumn",
    title: "Waterfall",
    series: [
      { name: "Base", values: column("Base"), color: grey, isBase: true },
      { name: "Up", values: column("Up"), color: teal, isLabelled: true },
      { name: "Down", values: column("Down"), color: "#B5483A", isLabelled: true },
      { name: "Whole", values: column("Whole"), color: grey },
    ],
    valueFormat: "#,##0;-#,##0;",
  },
  {
    ...usual,
    name: "klientela.pie",
    kind: "pie",
    title: "Pie",
    series: [lastYear],
    sliceColors: [teal, light, orange],
  },
  { ...usual, name: "klientela.doughnut", kind: "doughnut", title: "Doughnut", series: [lastYear] },
  {
    ...usual,
    name: "klientela.histogram",
    kind: "column",
    categories: column("Day"),
    categoryFormat: "mmm yyyy",
    series: [lastYear],
    gap: 3,
  },
];

export const everyKind: readonly ContentChart[] = made.map((chart, index) => {
  const firstRow = 8 + 16 * Math.floor(index / 2);
  const firstColumn = 6 * (index % 2);
  return { ...chart, area: { firstRow, firstColumn, lastRow: firstRow + 14, lastColumn: firstColumn + 4 } };
});
