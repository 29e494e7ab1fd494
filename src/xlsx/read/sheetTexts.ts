import type { TextPool } from "../../core/table/cells";
import { TextPoolBuilder } from "../../core/table/textPoolBuilder";
import type { SharedStrings } from "./sharedStrings";

/** The texts of one sheet: the shared strings, then those that stand in the sheet itself. */
export class SheetTexts implements TextPool {
  private readonly own = new TextPoolBuilder();

  constructor(readonly shared: SharedStrings) {}

  get size(): number {
    return this.shared.size + this.own.size;
  }

  at(code: number): string {
    return code < this.shared.size ? this.shared.at(code) : this.own.at(code - this.shared.size);
  }

  code(text: string): number {
    return this.shared.size + this.own.code(text);
  }
}
