import type { RibbonCommand } from "./ribbon";

export const undo = { id: "undo", leadsTo: "undo" } as const satisfies RibbonCommand;
