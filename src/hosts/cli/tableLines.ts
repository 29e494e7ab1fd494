/** A table for people: first column to the left, figures to the right. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map(([name = "", ...figures]) =>
    [name.padEnd(widths[0]!), ...figures.map((figure, index) => figure.padStart(widths[index + 1]!))]
      .join("  ")
      .trimEnd(),
  );
}
