import type { RunId } from "./runs";

/**
 * The buttons of the ribbon. The manifest is made from the list in `index.ts`, see `scripts/manifest.ts`: a command
 * that is added there has its button, and the compiler asks for its `command.<id>.label` and `.tip` in every language.
 */
export type RibbonCommand =
  | {
      /** Also the name of the function that Excel calls, and of the drawing in assets/ribbon. */
      readonly id: RunId;
      /** A run that is prepared and shown in the pane before anything is written. */
      readonly leadsTo: "run";
    }
  /** The pane as it stands; or the newest run taken back and told of there. */
  | { readonly id: "pane"; readonly leadsTo: "pane" }
  | { readonly id: "undo"; readonly leadsTo: "undo" };
