import type { Evidence, SegmentSettings } from "./classification";
import * as registered from "./index";

type Registered = typeof registered;
export type ClassificationId = keyof Registered;

/** By classification: the class of every customer, with what explains it. */
export type Classes = { readonly [Id in ClassificationId]: ReturnType<Registered[Id]["classify"]> };

/** Puts every customer into a class of every registered classification. */
export function classifyAll(evidence: Evidence, settings: SegmentSettings): Classes {
  const classified = Object.values(registered).map((rule) => [rule.id, rule.classify(evidence, settings)]);
  return Object.fromEntries(classified);
}
