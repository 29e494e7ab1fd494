/** Colours and letters of our charts, and the elements that carry them. */
import { chartColors } from "../../../core/plan/chartLooks";
import { escapeText } from "../../package/xmlText";

const { ink, quiet, axis, grid } = chartColors;

/** Fill of a shape, or none. */
export function filled(color: string): string {
  return `<c:spPr>${solid(color)}<a:ln><a:noFill/></a:ln></c:spPr>`;
}

export const invisible = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

/** A line; `width` in points. */
export function lined(color: string, width: number, isDashed = false): string {
  const dash = isDashed ? '<a:prstDash val="dash"/>' : "";
  const size = Math.round(width * 12_700);
  return `<c:spPr><a:ln w="${size}" cap="rnd">${solid(color)}${dash}<a:round/></a:ln></c:spPr>`;
}

export const axisLine = lined(axis, 0.75);
export const gridLine = `<c:majorGridlines>${lined(grid, 0.75)}</c:majorGridlines>`;

/** Look of texts that programs fill in: labels of axes, legends. */
export const smallText = lettersOf(quiet);

/** Small letters of a colour. */
export function lettersOf(color: string): string {
  const { attributes, fill } = run("900", false, color);
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${attributes}>${fill}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  );
}

/** A title: of the chart, or of an axis, where it may run upwards. */
export function titleXml(text: string, of: "chart" | "axis", isUpright = false): string {
  const look = of === "chart" ? run("1200", true, ink) : run("900", false, quiet);
  const turn = isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  return (
    `<c:title><c:tx><c:rich>${turn}<a:lstStyle/><a:p><a:pPr><a:defRPr ${look.attributes}>${look.fill}</a:defRPr>` +
    `</a:pPr><a:r><a:rPr ${look.attributes}>${look.fill}</a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function run(size: string, isBold: boolean, color: string) {
  return { attributes: `sz="${size}" b="${isBold ? 1 : 0}"`, fill: solid(color) };
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}
