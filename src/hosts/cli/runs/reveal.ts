import type { RevealAfterwards } from "../../../commands/reveal/revealRun";
import { maskableRoles } from "../../../core/protection/masks/maskableRoles";
import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** The values behind the masks, once the log of FILE has its line. */
export const reveal: CliRun<"reveal"> = {
  takesPassphrase: "always",
  isInPlace: true,
  tellsPrograms: true,
  options: { id: { type: "string" }, find: { type: "string" } },
  usage: "[--id ID | --find VALUE]",
  settings: ({ id, find }) => ({
    ...(typeof id === "string" && { id }),
    ...(typeof find === "string" && { find }),
  }),
  lines: ({ summary: { customers } }, language) => [say(language, "reveal.count", { count: customers })],
  deliver(told, _folder, language) {
    const { customers } = told as RevealAfterwards;
    const roles = maskableRoles.filter((role) => customers.some(({ values }) => values[role] !== undefined));
    const heading = ["customerId", "customerName", ...roles].map((role) =>
      say(language, `role.${role as "customerId"}`),
    );
    const lines = customers.map(({ id, name, values }) => [
      id,
      name,
      ...roles.map((role) => values[role] ?? ""),
    ]);
    return [...tableLines([heading, ...lines]), ""];
  },
};
