export function putFont(font: Excel.ChartFont, color: string, size = 9, isBold = false): void {
  font.color = color;
  font.size = size;
  font.bold = isBold;
}
