import type { Check } from "../check";
import { eachBadRow } from "../eachCode";
import { addressesOf, isAddress, mended } from "./address";

/** No letter will reach an address of this form. Several good addresses in a cell are fine. */
export const emailSyntax = {
  id: "emailSyntax",
  tables: ["customers", "orders"],
  severity: "error",
  roles: ["email"],
  settings: {},
  run(scope, fail) {
    eachBadRow(scope, "email", whatIsWrong, (index, { fix }, value) =>
      fail({ index, role: "email", params: { value }, ...(fix !== undefined && { fix }) }),
    );
  },
} as const satisfies Check;

function whatIsWrong(cell: string): { readonly fix?: string } | undefined {
  if (isAddress(cell) || /^[-–—]$/.test(cell)) return undefined;
  const addresses = addressesOf(cell);
  if (addresses.length > 0 && addresses.every(isAddress)) return undefined;
  const fix = mended(cell);
  return fix === undefined ? {} : { fix };
}
