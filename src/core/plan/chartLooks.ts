/** How our charts look, whatever draws them. */

/** Colour of titles, of smaller texts, of the lines of the axes and of the grid. */
export const chartColors = { ink: "#1F3A40", quiet: "#5B6A6D", axis: "#C3D2D5", grid: "#E1E8EA" } as const;

/** Space between columns in percent of their width where a chart names none. */
export const usualGap = 60;

/**
 * Dark or white, whichever reads better on a fill (relative luminance, WCAG 2.2).
 *
 * @example readableOn("#0B6E78"); // "#FFFFFF"
 */
export function readableOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where black and white have the same contrast: (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05.
  return luminance > 0.179 ? chartColors.ink : "#FFFFFF";
}
