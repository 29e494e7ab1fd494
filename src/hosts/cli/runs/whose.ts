import { say } from "../../../i18n";
import { tableLines } from "../tableLines";
import type { CliRun } from "./cliRun";

/** Whose copy it is, or that nothing can be said. */
export const whose: CliRun<"whose"> = {
  takesFiles: true,
  writesNothing: true,
  options: { into: { type: "string" } },
  usage: "",
  settings: () => ({}),
  lines({ summary: { named, copies, values } }, language) {
    const number = new Intl.NumberFormat(language);
    const heading = [
      say(language, "whose.owner"),
      say(language, "whose.matching"),
      say(language, "whose.decoys"),
    ];
    const rows = copies
      .slice(0, 5)
      .map(({ owner, matching, decoys }) => [
        owner,
        `${number.format(matching)} / ${number.format(values)}`,
        `${decoys}`,
      ]);
    const verdict = named
      ? say(language, "whose.named", { owner: named.owner })
      : say(language, "whose.unknown");
    return [verdict, "", ...tableLines([heading, ...rows])];
  },
};
