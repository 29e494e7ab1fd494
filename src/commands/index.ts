/** What the ribbon offers, in its order. One line per command. */
import { check } from "./check/check";
import { pane } from "./pane";
import { segment } from "./segment/segment";
import { undo } from "./undo";

export const commands = [check, segment, undo, pane] as const;
