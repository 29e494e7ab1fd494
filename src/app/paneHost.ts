/** What the pane asks of the program around it. A door that is absent is not shown. */
export interface PaneHost {
  /** Brings a sheet of the workbook to the front. */
  showSheet(sheet: string): void;
  /** The workbook's cells or sheets have changed by a run or by its undoing. */
  workbookChanged(): void;
  readonly openSample?: () => void;
  readonly openOwnFile?: () => void;
}
