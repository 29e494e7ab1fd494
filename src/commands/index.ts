/** What the ribbon offers, in its order. One line per command. */
import { pane } from "./pane";
import { segment } from "./segment/segment";
import { undo } from "./undo";

export const commands = [segment, undo, pane] as const;
