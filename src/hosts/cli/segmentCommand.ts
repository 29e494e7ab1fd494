import { randomUUID } from "node:crypto";
import { extname, resolve } from "node:path";
import { readBook } from "../../commands/book";
import { countsOf } from "../../commands/describe";
import { mapRoles } from "../../commands/mapRoles";
import { prepareSegment } from "../../commands/segment/prepareSegment";
import { segmentResults } from "../../commands/segment/results";
import { isoDay } from "../../core/day";
import type { ChangePreview } from "../../core/plan/plan";
import { silent } from "../../core/progress";
import type { Corrections } from "../../core/table/recognition";
import { carryOut } from "../../workbook/carryOut";
import { compile } from "../../workbook/compile";
import { kindOf } from "../../workbook/file/openFile";
import { takeSnapshot } from "../../workbook/snapshot";
import { localNow, today } from "../clock";
import { deflate } from "./deflate";
import { nameBeside, refuseChanged, writeWhole } from "./disk";
import { type OpenedBook, openBook } from "./openBook";
import { printSegments } from "./printSegments";
import { refuseQuestions } from "./questions";
import { showProgress } from "./showProgress";
import { type Call, UsageError } from "./usage";

/** `klientela segment`: plans, shows, and unless it is a dry run writes a workbook. */
export async function segmentCommand(call: Call): Promise<void> {
  const { language } = call;
  const { progress, clear } = showProgress(language);
  await progress("open", 0);
  const book = openBook(call);
  const target = call.dryRun ? undefined : targetOf(call);
  const request = {
    command: "segment",
    language,
    corrections: await correctionsFor(call, book),
    ...(call.asOfDay !== undefined && { asOfDay: call.asOfDay }),
  } as const;
  const { read, described, plan } = await prepareSegment(book, request, today(), progress);
  refuseQuestions(read.recognition.questions, language);
  if (!described || !plan) throw new Error("a recognition without questions makes a plan");
  const { previews } = await compile(plan, await takeSnapshot(book.port), progress);

  let backup: string | undefined;
  if (target !== undefined) {
    const stamp = { id: randomUUID(), at: localNow() };
    // Nobody else can change the workbook in memory: it is as it was read.
    const fingerprints = new Map(plan.basis.map(({ sheet, fingerprint }) => [sheet, fingerprint]));
    await carryOut(book.port, plan, stamp, async (sheet) => fingerprints.get(sheet) ?? "", progress);
    await progress("save", 0);
    refuseChanged(call.file, book.bytes);
    backup = writeWhole(target, book.port.save(deflate), new Date());
  }
  clear();
  const outcome = { ...(target && { out: target }), ...(backup && { backup }) };
  if (!call.json) return printSegments(language, described, previews, outcome);
  console.log(
    JSON.stringify({
      command: "segment",
      asOf: isoDay(plan.asOfDay),
      recognised: read.recognition.sheets.filter(({ kind }) => kind),
      plan: { counts: countsOf(described), changes: previews.map(shownChange), ...outcome },
      results: segmentResults(described),
    }),
  );
}

/** What the user said with --customers, --orders, --products, --map and --date-order. */
export async function correctionsFor(call: Call, book: OpenedBook): Promise<Corrections> {
  const said = { tables: book.tables, ...(call.dateOrder && { dateOrder: call.dateOrder }) };
  if (call.map.length === 0) return said;
  const { recognition } = await readBook(book, said, silent);
  return { ...said, roles: mapRoles(call.map, recognition.sheets) };
}

/** Where the result goes. A CSV becomes an .xlsx. */
function targetOf({ file, out, inPlace }: Call): string {
  const ending = extname(file).toLowerCase();
  const made = kindOf(file) === "texts" ? ".xlsx" : ending;
  if (inPlace && made !== ending) throw new UsageError("csvInPlace");
  if (inPlace) return file;
  if (out === undefined) return nameBeside(file, made);
  if (resolve(out) === resolve(file)) throw new UsageError("outIsInput");
  if (extname(out).toLowerCase() !== made) throw new UsageError("outEnding", { ending: made });
  return out;
}

function shownChange(change: ChangePreview) {
  const { kind, key, sheet, heading, isNew, cells, changedCells } = change;
  const samples = change.samples.map(({ row, before, after }) => ({ row: row + 1, before, after }));
  return { kind, key, sheet, heading, isNew, cells, changedCells, samples };
}
