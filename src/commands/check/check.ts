import type { RibbonCommand } from "../ribbon";

export const check = { id: "check", leadsTo: "run" } as const satisfies RibbonCommand;
