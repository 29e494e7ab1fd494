/**
 * The buttons of the ribbon. The manifest is made from the list in `index.ts`, see `scripts/manifest.ts`: a command
 * that is added there has its button, and the compiler asks for its `command.<id>.label` and `.tip` in every language.
 */
export interface RibbonCommand<Id extends string = string> {
  /** Also the name of the function that Excel calls, and of the drawing in assets/ribbon. */
  readonly id: Id;
  /**
   * What a click leads to: the pane as it stands; a run that is prepared and shown there before anything is written;
   * or the newest run taken back and told of there.
   */
  readonly leadsTo: "pane" | "run" | "undo";
}
