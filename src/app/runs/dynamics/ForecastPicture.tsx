import { makeStyles, tokens } from "@fluentui/react-components";
import type { DynamicsSummary } from "../../../commands/dynamics/summary";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "auto", maxWidth: "640px", forcedColorAdjust: "none" },
  known: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: 2 },
  ahead: {
    fill: "none",
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: 2,
    strokeDasharray: "5 4",
  },
  band: { fill: tokens.colorPaletteDarkOrangeBackground2, opacity: 0.6 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: "inherit" },
});

const width = 360;
const height = 150;
const edge = { top: 14, bottom: 20, side: 4 };

interface ForecastPictureProps {
  readonly summary: DynamicsSummary;
  readonly nameOf: (period: number) => string;
}

/** The known revenue as a line, the forecast dashed, and between which values it is likely to lie. */
export function ForecastPicture({ summary: { sales, forecast }, nameOf }: ForecastPictureProps) {
  const styles = useStyles();
  const words = useWords();
  const [next] = forecast;
  const last = forecast.at(-1);
  if (!next || !last) return null;
  const known = sales.filter(({ period }) => period < next.period);
  const joint = known.at(-1);
  const first = known[0]?.period ?? next.period;
  const values = [
    ...known.map(({ revenue }) => revenue),
    ...forecast.flatMap(({ low, high }) => [low, high]),
    0,
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (period: number) =>
    edge.side + ((period - first) / Math.max(1, last.period - first)) * (width - 2 * edge.side);
  const y = (value: number) =>
    edge.top +
    ((most - value) / Math.max(most - least, Number.MIN_VALUE)) * (height - edge.top - edge.bottom);
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([period, value]) => `${x(period).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  const start = joint ? [[joint.period, joint.revenue] as const] : [];
  const band = [
    ...start,
    ...forecast.map(({ period, high }) => [period, high] as const),
    ...forecast.map(({ period, low }) => [period, low] as const).reverse(),
  ];
  const label = words.say("dynamics.forecastPicture", {
    period: nameOf(last.period),
    low: words.money(last.low),
    high: words.money(last.high),
  });
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polygon className={styles.band} points={line(band)} />
      <line className={styles.axis} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      <polyline
        className={styles.known}
        points={line(known.map(({ period, revenue }) => [period, revenue]))}
      />
      <polyline
        className={styles.ahead}
        points={line([...start, ...forecast.map(({ period, value }) => [period, value] as const)])}
      />
      <text className={styles.label} x={0} y={height - 5}>
        {nameOf(first)}
      </text>
      <text className={styles.label} x={width} y={height - 5} textAnchor="end">
        {nameOf(last.period)}
      </text>
    </svg>
  );
}
