import { InputError } from "../../../core/errors";
import { columnLetters, formatCell } from "../../../core/plan/cellName";
import type { Formula } from "../../../core/plan/content";
import type { CellValue } from "../../../core/table/cells";
import { encodeXstring, escapeText } from "../../package/xmlText";
import type { ByteWriter } from "./byteWriter";

/** What a cell holds at most, in UTF-16 units (Excel's specification). */
const maxTextLength = 32_767;

/** Where texts go; answers the index of a text. */
export interface StringSink {
  indexOf(text: string): number;
}

/** Writes the elements of new cells. */
export class CellXml {
  /** By column: `<c r="AB`. */
  private readonly opens: string[] = [];
  /** By format: the end of the reference, and the format. */
  private readonly tails: string[] = [];
  private rowText = "";
  private row = -1;
  private readonly open: string;
  private readonly valueOpen: string;
  private readonly numberOpen: string;
  private readonly sharedOpen: string;
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
    this.numberOpen = `>${this.valueOpen}`;
    this.sharedOpen = ` t="s">${this.valueOpen}`;
    this.valueClose = `</${prefix}v></${prefix}c>`;
    this.formulaOpen = `<${prefix}f>`;
    this.formulaClose = `</${prefix}f>`;
  }

  /** @param format index of the cell format; 0 is not written. */
  write(row: number, column: number, value: CellValue | Formula, format: number): void {
    this.openTag(row, column, format);
    if (value === null) this.out.ascii("/>");
    else if (typeof value === "number") this.number(numberText(value, row, column));
    else if (typeof value === "string") this.shared(row, column, value);
    else if (typeof value === "boolean") this.plain(' t="b">', value ? "1" : "0");
    else if ("formula" in value) this.formula(row, column, value);
    else this.plain(' t="e">', escapeText(value.error));
  }

  /** In pieces that are there already: joining them anew for every cell would cost more than the rest. */
  private openTag(row: number, column: number, format: number): void {
    if (row !== this.row) {
      this.row = row;
      this.rowText = String(row + 1);
    }
    this.out.ascii((this.opens[column] ??= this.open + columnLetters(column)));
    this.out.ascii(this.rowText);
    this.out.ascii((this.tails[format] ??= format === 0 ? '"' : `" s="${format}"`));
  }

  private number(text: string): void {
    this.out.ascii(this.numberOpen);
    this.out.ascii(text);
    this.out.ascii(this.valueClose);
  }

  private plain(tag: string, value: string): void {
    this.out.text(`${tag}${this.valueOpen}${value}${this.valueClose}`);
  }

  private shared(row: number, column: number, text: string): void {
    this.refuseLong(text, row, column);
    this.out.ascii(this.sharedOpen);
    this.out.ascii(String(this.strings.indexOf(text)));
    this.out.ascii(this.valueClose);
  }

  private formula(row: number, column: number, { formula, value }: Formula): void {
    const code = `${this.formulaOpen}${escapeText(encodeXstring(formula))}${this.formulaClose}`;
    if (value === null) {
      this.out.text(`>${code}${this.valueClose.slice(this.valueClose.indexOf(">") + 1)}`);
    } else if (typeof value === "string") {
      this.refuseLong(value, row, column);
      this.plain(` t="str">${code}`, escapeText(encodeXstring(value)));
    } else if (typeof value === "object") {
      this.plain(` t="e">${code}`, escapeText(value.error));
    } else if (typeof value === "boolean") {
      this.plain(` t="b">${code}`, value ? "1" : "0");
    } else {
      this.plain(`>${code}`, numberText(value, row, column));
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
