/** What the pane asks of the program around it. A door that is absent is not shown. */
export interface PaneHost {
  /** Brings a sheet of the workbook to the front, and a cell of it into sight. Rows and columns are 0-based. */
  showSheet(sheet: string, cell?: { readonly row: number; readonly column: number }): void;
  /** The workbook's cells or sheets have changed by a run or by its undoing. */
  workbookChanged(): void;
  readonly openSample?: () => void;
  readonly openOwnFile?: () => void;
}
