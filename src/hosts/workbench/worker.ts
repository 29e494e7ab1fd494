/** Holds the open workbook, so that neither opening nor counting ever stops the page. */
import { bookMethods } from "./book/bookMethods";
import type { Port } from "./rpc/protocol";
import { serve } from "./rpc/serve";

serve(self as unknown as Port, bookMethods());
