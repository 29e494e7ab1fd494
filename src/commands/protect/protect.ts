import type { RibbonCommand } from "../ribbon";

export const protect = { id: "protect", leadsTo: "run" } as const satisfies RibbonCommand;
