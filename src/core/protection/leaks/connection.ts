import type { LeakRule } from "../leak";

/** Connections and queries: what they brought in can be loaded again, past all locks. */
export const connection: LeakRule<"connection"> = {
  id: "connection",
  find: ({ connections = 0 }) => (connections > 0 ? [{ count: connections }] : []),
};
