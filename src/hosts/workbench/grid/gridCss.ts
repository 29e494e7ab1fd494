/**
 * How the grid looks. The sheet itself is paper: it looks as in Excel in every theme. Only its heads follow the
 * theme, through the custom properties that `SheetGrid` sets.
 */
export const gridCss = `
.sheet revo-grid[theme] {
  position: absolute;
  inset: 0;
  height: 100%;
  min-height: 0;
  font-family: inherit;
  font-size: 13px;
  color-scheme: light;
  background: #ffffff;
  color: #000000;
}
.sheet revo-grid[theme] revogr-header,
.sheet revo-grid[theme] .rowHeaders {
  background: var(--sheet-head);
  color: var(--sheet-head-text);
}
.sheet revo-grid[theme] revogr-header .rgHeaderCell {
  font-size: 12px;
  justify-content: center;
  padding: 0;
  text-align: center;
  font-weight: 400;
  line-height: 24px;
  box-shadow: inset -1px -1px 0 var(--sheet-head-line);
}
.sheet revo-grid[theme] revogr-header .header-rgRow {
  height: 24px;
}
.sheet revo-grid[theme] revogr-data .rgCell {
  padding: 0 4px;
  line-height: 23px;
  white-space: pre;
  overflow: hidden;
  text-overflow: clip;
  color: #000000;
  box-shadow: inset -1px -1px 0 #e1e1e1;
  font-variant-numeric: tabular-nums;
}
.sheet revo-grid[theme].no-lines revogr-data .rgCell {
  box-shadow: none;
}
.sheet revo-grid[theme] revogr-data .rgCell.coming {
  background: #fafafa;
}
.sheet revo-grid[theme] .rowHeaders revogr-data .rgCell {
  font-size: 12px;
  text-align: center;
  background: var(--sheet-head);
  color: var(--sheet-head-text);
  box-shadow: inset -1px -1px 0 var(--sheet-head-line);
}
.sheet revo-grid[theme] .rowHeaders .vertical-inner {
  overflow: hidden;
}
.sheet revo-grid[theme] revogr-focus.focused-cell {
  box-shadow: inset 0 0 0 2px var(--sheet-focus);
}
.sheet revo-grid[theme] .autofill-handle {
  display: none;
}
.sheet revo-grid[theme] revogr-edit input {
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  padding: 0 4px;
  border: 0;
  outline: 2px solid var(--sheet-focus);
  outline-offset: -2px;
  background: #ffffff;
  color: #000000;
  font: inherit;
}
`;
