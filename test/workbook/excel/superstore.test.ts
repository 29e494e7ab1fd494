/** Every command on a shop with one sheet of orders and none of customers. */
import { existsSync } from "node:fs";
import { testEveryRun } from "./bothAdapters";
import { superstoreBytes } from "./everyRun";

// `npm test` says so where the shared data is not there.
const suite = existsSync("../shared/data/orders/superstore_orders.csv") ? describe : describe.skip;

suite("Superstore, 9,994 order lines", () => testEveryRun(superstoreBytes, "en"));
