import type { RibbonCommand } from "../ribbon";

export const dynamics = { id: "dynamics", leadsTo: "run" } as const satisfies RibbonCommand;
