import type { RibbonCommand } from "./ribbon";

export const pane = { id: "pane", leadsTo: "pane" } as const satisfies RibbonCommand;
