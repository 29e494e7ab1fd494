import { childNamed, type XmlElement } from "../../package/xml";
import type { StyleLists } from "./styleLists";

/** The format of cells without one of their own: what new formats begin with and present ones are measured by. */
export class DefaultFormat {
  constructor(private readonly lists: StyleLists) {}

  get xf(): XmlElement {
    return this.lists.list("cellXfs")[0]!;
  }

  get font(): XmlElement | undefined {
    return this.lists.list("fonts")[idOf(this.xf, "fontId")];
  }

  get border(): XmlElement | undefined {
    return this.lists.list("borders")[idOf(this.xf, "borderId")];
  }

  /** Points. */
  get fontSize(): number {
    return Number(childNamed(this.font, "sz")?.attributes.get("val") ?? 11);
  }
}

/** Value of an attribute such as `fontId`. */
export const idOf = (xf: XmlElement, attribute: string) => Number(xf.attributes.get(attribute) ?? 0);
