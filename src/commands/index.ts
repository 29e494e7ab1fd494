/** What the ribbon offers, in its order. One line per command. */
import { check } from "./check/check";
import { duplicates } from "./duplicates/duplicates";
import { dynamics } from "./dynamics/dynamics";
import { pane } from "./pane";
import { protect } from "./protect/protect";
import { segment } from "./segment/segment";
import { undo } from "./undo";

export const commands = [check, duplicates, segment, dynamics, protect, undo, pane] as const;
