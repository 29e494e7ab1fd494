import { InputError } from "../../../core/errors";
import { columnLetters, formatCell } from "../../../core/plan/cellName";
import type { Formula } from "../../../core/plan/content";
import type { CellValue } from "../../../core/table/cells";
import { encodeXstring, escapeText } from "../../package/xmlText";
import type { ByteWriter } from "./byteWriter";

/** What a cell holds at most, in UTF-16 units (Excel's specification). */
export const maxTextLength = 32_767;

/** Where texts go; answers the index of a text. */
export interface StringSink {
  indexOf(text: string): number;
}

/** Writes the elements of new cells. */
export class CellXml {
  private readonly letters: string[] = [];
  private readonly open: string;
  private readonly valueOpen: string;
  private readonly valueClose: string;
  private readonly formulaOpen: string;
  private readonly formulaClose: string;

  constructor(
    private readonly out: ByteWriter,
    prefix: string,
    private readonly strings: StringSink,
    private readonly sheet: string,
  ) {
    this.open = `<${prefix}c r="`;
    this.valueOpen = `<${prefix}v>`;
    this.valueClose = `</${prefix}v></${prefix}c>`;
    this.formulaOpen = `<${prefix}f>`;
    this.formulaClose = `</${prefix}f>`;
  }

  /** @param format index of the cell format; 0 is not written. */
  write(row: number, column: number, value: CellValue | Formula, format: number): void {
    const letters = (this.letters[column] ??= columnLetters(column));
    const tag = `${this.open}${letters}${row + 1}${format === 0 ? '"' : `" s="${format}"`}`;
    if (value === null) this.out.ascii(`${tag}/>`);
    else if (typeof value === "object" && "formula" in value) this.formula(tag, row, column, value);
    else if (typeof value === "string") this.shared(tag, row, column, value);
    else if (typeof value === "object") this.plain(`${tag} t="e">`, escapeText(value.error));
    else if (typeof value === "boolean") this.plain(`${tag} t="b">`, value ? "1" : "0");
    else this.out.ascii(`${tag}>${this.valueOpen}${numberText(value, row, column)}${this.valueClose}`);
  }

  private plain(tag: string, value: string): void {
    this.out.text(`${tag}${this.valueOpen}${value}${this.valueClose}`);
  }

  private shared(tag: string, row: number, column: number, text: string): void {
    this.refuseLong(text, row, column);
    this.out.ascii(`${tag} t="s">${this.valueOpen}${this.strings.indexOf(text)}${this.valueClose}`);
  }

  private formula(tag: string, row: number, column: number, { formula, value }: Formula): void {
    const code = `${this.formulaOpen}${escapeText(encodeXstring(formula))}${this.formulaClose}`;
    if (value === null) {
      this.out.text(`${tag}>${code}${this.valueClose.slice(this.valueClose.indexOf(">") + 1)}`);
    } else if (typeof value === "string") {
      this.refuseLong(value, row, column);
      this.plain(`${tag} t="str">${code}`, escapeText(encodeXstring(value)));
    } else if (typeof value === "object") {
      this.plain(`${tag} t="e">${code}`, escapeText(value.error));
    } else if (typeof value === "boolean") {
      this.plain(`${tag} t="b">${code}`, value ? "1" : "0");
    } else {
      this.plain(`${tag}>${code}`, numberText(value, row, column));
    }
  }

  private refuseLong(text: string, row: number, column: number): void {
    if (text.length <= maxTextLength) return;
    const cell = formatCell(row, column);
    throw new InputError("write.textTooLong", { sheet: this.sheet, cell, limit: maxTextLength });
  }
}

/** The shortest decimal that reads back as the same double. */
function numberText(value: number, row: number, column: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot stand in ${formatCell(row, column)}`);
  return String(value);
}
