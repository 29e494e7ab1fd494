import { keepAll } from "./keepAll";
import { longest } from "./longest";
import { mostComplete } from "./mostComplete";
import { mostFrequent } from "./mostFrequent";
import { mostTrustedSource } from "./mostTrustedSource";
import { newest } from "./newest";

/** One line per rule, in the order of the pane. */
export const survivorRules = [
  mostComplete,
  newest,
  mostFrequent,
  mostTrustedSource,
  longest,
  keepAll,
] as const;

export type SurvivorRuleId = (typeof survivorRules)[number]["id"];
