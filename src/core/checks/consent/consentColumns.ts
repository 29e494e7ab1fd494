import { meaningsOf } from "../../table/headings";
import type { Scope } from "../scope";

type ConsentRole = "consent" | "mailingConsent";

/**
 * Which column tells of consent to keeping data, and which of consent to mailings?
 *
 * A lone column headed "Newsletter" or «Подписка» plays the role of consent, but tells of mailings only.
 */
export function consentColumns({ parts, played }: Scope): {
  readonly keeping?: ConsentRole;
  readonly mailing?: ConsentRole;
} {
  const headings = parts.flatMap(({ sheet }) =>
    sheet.columns.filter(({ role }) => role === "consent").map(({ heading }) => heading),
  );
  const isOfMailings = headings.some((heading) =>
    meaningsOf(heading, "customers").some(({ role }) => role === "mailingConsent"),
  );
  if (played.includes("mailingConsent")) {
    return { ...(played.includes("consent") && { keeping: "consent" }), mailing: "mailingConsent" };
  }
  if (!played.includes("consent")) return {};
  return isOfMailings ? { mailing: "consent" } : { keeping: "consent" };
}
