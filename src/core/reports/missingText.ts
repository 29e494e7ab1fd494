import type { Missing } from "../metrics/figures";
import type { MissingKey } from "../segments/textKeys";
import type { Role } from "../table/roles";
import type { Say } from "../texts";

/** Why a column could not be computed, and which columns would help. */
export function missingText({ reason, needs }: Missing, say: Say<MissingKey>): string {
  const named = needs.map((need) => say(`role.${need.slice(need.indexOf(".") + 1) as Role}`));
  return say(`missing.${reason}`, { columns: [...new Set(named)].join(" / ") });
}
