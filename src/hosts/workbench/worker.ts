/** Holds the open workbook, so that neither opening nor counting ever stops the page. */

import type { Port } from "../rpc/protocol";
import { serve } from "../rpc/serve";
import { bookMethods } from "./book/bookMethods";

serve(self as unknown as Port, bookMethods());
