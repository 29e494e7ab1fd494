import { remembered } from "../../workbook/memory";
import type { Book } from "../book";
import type { RememberedRun } from "../rememberedRun";
import type { CheckSettings } from "./checkSettings";

/**
 * What holds for the checks: what the user says now, and for the rest what the workbook remembers of the newest check,
 * e.g. which findings are fine as they are.
 */
export async function settingsInForce({ port }: Book, said: CheckSettings): Promise<CheckSettings> {
  const text = remembered(await port.names(), "check");
  const former: CheckSettings =
    text === undefined ? {} : (((JSON.parse(text) as RememberedRun).settings ?? {}) as CheckSettings);
  const { off, on, settings, accepted } = { ...former, ...said };
  return {
    ...(off && { off }),
    ...(on && { on }),
    ...(settings && { settings }),
    ...(accepted && { accepted }),
  };
}
