import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { eachBadRow } from "../eachCode";
import type { Scope } from "../scope";
import { commonDomains, realDomains } from "./domains";

/**
 * gmial.com, mail.ri: one slip away from a domain that everybody uses.
 *
 * A domain that several customers have is taken for real, unless many more have the common one.
 */
export const emailDomain = {
  id: "emailDomain",
  tables: ["customers", "orders"],
  severity: "warning",
  roles: ["email"],
  settings: { realFrom: 4, realShare: 0.1 },
  run(scope: Scope, fail, { realFrom, realShare }) {
    const { dictionary } = scope.columns.email as TextColumn;
    const addresses = new Map<string, number>();
    for (let code = 1; code < dictionary.size; code++) {
      const domain = domainOf(dictionary.at(code));
      if (domain !== undefined) addresses.set(domain, (addresses.get(domain) ?? 0) + 1);
    }
    const meant = new Map<string, string>();
    for (const [domain, count] of addresses) {
      const common = meantDomain(domain);
      if (common === undefined) continue;
      const isReal = count >= realFrom && count >= realShare * (addresses.get(common) ?? 0);
      if (!isReal) meant.set(domain, common);
    }
    if (meant.size === 0) return;
    const judge = (text: string) => meant.get(domainOf(text) ?? "");
    eachBadRow(scope, "email", judge, (index, domain, value) => {
      const fix = `${value.slice(0, value.lastIndexOf("@") + 1)}${domain}`;
      fail({ index, role: "email", params: { value, domain }, fix });
    });
  },
} as const satisfies Check<{ realFrom: number; realShare: number }>;

/** Of a cell with one address. */
function domainOf(cell: string): string | undefined {
  const at = cell.indexOf("@");
  if (at < 1 || at !== cell.lastIndexOf("@") || /[\s,;]/.test(cell)) return undefined;
  return cell.slice(at + 1).toLowerCase();
}

/**
 * The common domain that one slip makes of this one: a letter more, less, other, or two changed about.
 *
 * Undefined for a domain that is real itself, or as near to a second common one.
 *
 * @example
 * meantDomain("gmial.com"); // "gmail.com"
 * meantDomain("yandex.r"); // "yandex.ru"
 * meantDomain("mail.com"); // undefined
 */
export function meantDomain(domain: string): string | undefined {
  if (commonDomains.includes(domain) || realDomains.has(domain) || domain.length < 5) return undefined;
  // Short names have too many real neighbours for a slip to be plain.
  const near = commonDomains.filter((common) => common.length >= 6 && isOneSlip(domain, common));
  return near.length === 1 ? near[0] : undefined;
}

function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same++;
  const rest = (text: string, skipped: number) => text.slice(same + skipped);
  return (
    rest(typed, 1) === rest(meant, 1) ||
    rest(typed, 1) === rest(meant, 0) ||
    rest(typed, 0) === rest(meant, 1) ||
    (typed[same] === meant[same + 1] && typed[same + 1] === meant[same] && rest(typed, 2) === rest(meant, 2))
  );
}
