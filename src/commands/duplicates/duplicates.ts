import type { RibbonCommand } from "../ribbon";

export const duplicates = { id: "duplicates", leadsTo: "run" } as const satisfies RibbonCommand;
