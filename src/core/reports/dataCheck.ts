import type { SheetContent } from "../plan/content";
import type { Say } from "../texts";
import type { Block } from "./blocks";
import { layOut } from "./content";
import { findingBlocks } from "./dataCheckFindings";
import type { DataCheckInput } from "./dataCheckInput";
import { checkBlocks, completenessBlocks, severityBlocks } from "./dataCheckSummary";
import type { DataCheckKey } from "./dataCheckTexts";
import type { Report } from "./report";

/** What is wrong in the workbook's data, where, and what could stand there instead. */
export const dataCheck = {
  id: "dataCheck",
  content: dataCheckContent,
} as const satisfies Report<DataCheckInput, DataCheckKey>;

/** Title and lead stay in view. */
const frozenRows = 2;

function dataCheckContent(input: DataCheckInput, say: Say<DataCheckKey>): SheetContent {
  const version = say("report.segments.version", { version: input.version });
  const blocks: Block[] = [
    { kind: "title", text: say("report.dataCheck.title") },
    { kind: "lead", text: lead(input, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: [{ label: say("report.segments.madeBy"), value: version, kind: "text" }] },
    ...severityBlocks(input, say),
    ...completenessBlocks(input, say),
    ...checkBlocks(input, say),
    ...findingBlocks(input, say),
  ];
  return layOut(blocks, { calendar: input.calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

/** The sentence to remember: how much is wrong, and how much of it needs no thought. */
function lead({ findings }: DataCheckInput, say: Say<DataCheckKey>): string {
  if (findings.length === 0) return say("report.dataCheck.nothing");
  const fixes = findings.filter(({ fix }) => fix !== undefined).length;
  return say("report.dataCheck.headline", { count: findings.length, fixes });
}
