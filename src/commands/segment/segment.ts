import type { RibbonCommand } from "../ribbon";

export const segment = { id: "segment", leadsTo: "run" } as const satisfies RibbonCommand;
