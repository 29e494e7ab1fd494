import { say } from "../../../i18n";
import { protectLines } from "../protectLines";
import { UsageError } from "../usageError";
import type { CliRun } from "./cliRun";

/** What is locked, and what that does not stop. */
export const protect: CliRun<"protect"> = {
  takesPassword: true,
  options: {
    profile: { type: "string" },
    unlock: { type: "string", multiple: true },
    "save-as": { type: "string" },
    password: { type: "boolean" },
  },
  usage:
    "--profile free|manager|read-only|copying-limited|NAME [--unlock HEADING]… [--save-as NAME] [--password]",
  settings({ profile, unlock, "save-as": saveAs }) {
    if (typeof profile !== "string" || profile === "") {
      throw new UsageError("value", { option: "--profile", wanted: "NAME", given: "" });
    }
    const also = (Array.isArray(unlock) ? unlock : []).map(String);
    return {
      profile,
      ...(also.length > 0 && { changes: { also } }),
      ...(typeof saveAs === "string" && { saveAs }),
    };
  },
  lines: ({ summary }, language) => protectLines(summary, (key, params) => say(language, key, params)),
};
