import type { Params } from "../errors";
import type { ProtectionFacts } from "./facts";

/** A way out that is open, once for each place. */
export interface Leak {
  /** Text: `leak.<id>`, what closes it: `leak.<id>.remedy`. */
  readonly id: string;
  readonly params: Params;
}

/** One way out. One file a rule, one line in `leaks/index.ts`. */
export interface LeakRule<Id extends string = string> {
  readonly id: Id;
  find(facts: ProtectionFacts): readonly Params[];
}
