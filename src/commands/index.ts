/** What the ribbon offers, in its order. One line per command. */
import { check } from "./check/check";
import { dynamics } from "./dynamics/dynamics";
import { pane } from "./pane";
import { segment } from "./segment/segment";
import { undo } from "./undo";

export const commands = [check, segment, dynamics, undo, pane] as const;
