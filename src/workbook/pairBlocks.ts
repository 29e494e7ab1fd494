import type { Area } from "../core/plan/content";
import type { CellValue } from "../core/table/cells";

/**
 * For each block that comes, which former one it is, told by what their first cells say; in order, so that blocks
 * between them may come and go. Where as many come as there were, they pair one by one.
 */
export function pairBlocks(
  former: { readonly blocks: readonly Area[] },
  next: { readonly blocks: readonly Area[] },
  before: (block: Area) => CellValue,
  after: (block: Area) => CellValue,
): (number | undefined)[] {
  if (former.blocks.length === next.blocks.length) return next.blocks.map((_, index) => index);
  let from = 0;
  return next.blocks.map((block) => {
    const wanted = after(block);
    const found = former.blocks.findIndex((one, index) => index >= from && before(one) === wanted);
    if (found < 0) return undefined;
    from = found + 1;
    return found;
  });
}
