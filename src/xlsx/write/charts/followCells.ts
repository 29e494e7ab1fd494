import type { ContentChart } from "../../../core/plan/content";
import { childNamed, childrenNamed, type XmlElement } from "../../package/xml";
import { escapeText } from "../../package/xmlText";
import { XmlDraft } from "../xmlDraft";
import { type ChartSource, categoriesXml, nameXml, valuesXml } from "./seriesXml";

/**
 * A chart part whose series show the cells of `after`; all the rest stays as the user has it. Undefined where the
 * user has added or removed series, so that it cannot be told which is which.
 */
export function followCells(
  xml: string,
  part: string,
  before: ContentChart,
  after: ContentChart,
  source: ChartSource,
): string | undefined {
  const draft = new XmlDraft(xml, part);
  const series = seriesOf(draft.root);
  // Other prefixes than those we write: some other program has made it anew.
  if (series.length !== after.series.length || series.some(({ prefix }) => prefix !== "c:")) return undefined;
  const changes: [XmlElement, string][] = [];
  for (const element of series) {
    const index = Number(childNamed(element, "idx")?.attributes.get("val"));
    const own = after.series[index];
    const [categories, values] = [childNamed(element, "cat"), childNamed(element, "val")];
    if (!own || !categories || !values) return undefined;
    changes.push([categories, categoriesXml(after, source)], [values, valuesXml(after, own, source)]);
    const name = childNamed(element, "tx");
    if (name && before.series[index]?.name !== own.name) changes.push([name, nameXml(own.name)]);
  }
  const title = titleRun(draft.root, before.title);
  if (title && after.title !== undefined && after.title !== before.title) {
    changes.push([title, `<${title.name}>${escapeText(after.title)}</${title.name}>`]);
  }
  draft.replaceAll(changes);
  return draft.text;
}

function seriesOf(root: XmlElement): XmlElement[] {
  const plot = childNamed(childNamed(root, "chart"), "plotArea");
  return plot?.children.flatMap((group) => childrenNamed(group, "ser")) ?? [];
}

/** The words of the title, if they still are ours. */
function titleRun(root: XmlElement, words: string | undefined): XmlElement | undefined {
  const title = childNamed(childNamed(root, "chart"), "title");
  const paragraphs = childrenNamed(childNamed(childNamed(title, "tx"), "rich"), "p");
  const runs = paragraphs.flatMap((paragraph) => childrenNamed(paragraph, "r"));
  const [text] = runs.flatMap((run) => childrenNamed(run, "t"));
  return runs.length === 1 && text?.text === words ? text : undefined;
}
