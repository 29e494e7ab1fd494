import type { XmlElement } from "../../package/xml";
import { styleSheetOrder } from "../schemaOrder";
import { XmlDraft } from "../xmlDraft";
import { essentials } from "./emptyStyles";

/** The lists of a styles part - fonts, fills, formats - with new elements behind the present ones. */
export class StyleLists {
  readonly root: XmlElement;
  private readonly draft: XmlDraft;
  private readonly added = new Map<string, string[]>();

  constructor(xml: string, part: string) {
    this.draft = new XmlDraft(xml, part);
    for (const [local, element] of Object.entries(essentials)) this.ensure(local, element);
    this.root = this.draft.root;
  }

  get prefix(): string {
    return this.root.prefix;
  }

  get isChanged(): boolean {
    return this.added.size > 0;
  }

  /** The elements that were there from the start. */
  list(local: string): readonly XmlElement[] {
    return this.root.children.find((child) => child.local === local)?.children ?? [];
  }

  /** An element as it is written; "" for none. */
  source(element: XmlElement | undefined): string {
    return element ? this.draft.text.slice(element.start, element.end) : "";
  }

  /** The element of a list as it is written, one of those added included; undefined where there is none. */
  sourceAt(local: string, index: number): string | undefined {
    const present = this.list(local);
    const found = present[index];
    return found ? this.source(found) : this.added.get(local)?.[index - present.length];
  }

  /** Index of an element of a list; put behind the others where none is written just so. */
  add(local: string, xml: string): number {
    const present = this.list(local);
    const same = present.findIndex((element) => this.source(element) === xml);
    if (same >= 0) return same;
    const added = this.added.get(local) ?? [];
    this.added.set(local, added);
    const known = added.indexOf(xml);
    return present.length + (known >= 0 ? known : added.push(xml) - 1);
  }

  /** The part with what was added; nothing can be added afterwards. */
  text(): string {
    const { draft } = this;
    for (const [local, elements] of this.added) {
      const xml = elements.join("");
      const list = draft.child(local);
      if (!list) {
        const { prefix } = draft.root;
        const open = `<${prefix}${local} count="${elements.length}">`;
        draft.insertInOrder(draft.root, styleSheetOrder, local, `${open}${xml}</${prefix}${local}>`);
        continue;
      }
      draft.append(list, xml);
      draft.setAttribute(draft.child(local)!, "count", String(list.children.length + elements.length));
    }
    this.added.clear();
    return draft.text;
  }

  /** A list every styles part needs; ids count from its first element. */
  private ensure(local: string, element: string): void {
    const { draft } = this;
    const present = draft.child(local);
    if (present && present.children.length > 0) return;
    if (present) draft.remove(present);
    const p = draft.root.prefix;
    const inner = element.replaceAll("<", `<${p}`).replaceAll(`<${p}/`, `</${p}`);
    const count = inner.split(`<${p}${local.slice(0, -1)}>`).length - 1 || 1;
    const xml = `<${p}${local} count="${count}">${inner}</${p}${local}>`;
    draft.insertInOrder(draft.root, styleSheetOrder, local, xml);
  }
}
