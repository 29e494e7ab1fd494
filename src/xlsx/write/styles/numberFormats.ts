import { encodeXstring, escapeAttribute } from "../../package/xmlText";
import { builtInFormatId } from "../../read/numberFormats";
import type { StyleLists } from "./styleLists";

/** Own number formats begin here; smaller ids are built in. */
const firstOwnFormat = 164;

/** The number formats of a workbook, by their codes. */
export class NumberFormats {
  private readonly added = new Map<string, number>();

  constructor(private readonly lists: StyleLists) {}

  /** Id of a format; one that is there already or built in is used again. */
  id(code: string): number {
    const known = builtInFormatId(code) ?? this.added.get(code);
    if (known !== undefined) return known;
    const own = this.lists.list("numFmts");
    const idsOf = own.map(({ attributes }) => Number(attributes.get("numFmtId")));
    const present = own.findIndex(({ attributes }) => attributes.get("formatCode") === encodeXstring(code));
    if (present >= 0) return idsOf[present]!;
    const id = Math.max(firstOwnFormat - 1, ...idsOf, ...this.added.values()) + 1;
    const format = escapeAttribute(encodeXstring(code));
    this.lists.add("numFmts", `<${this.lists.prefix}numFmt numFmtId="${id}" formatCode="${format}"/>`);
    this.added.set(code, id);
    return id;
  }
}
