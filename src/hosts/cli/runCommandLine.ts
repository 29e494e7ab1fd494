import { randomUUID } from "node:crypto";
import { basename, extname, resolve } from "node:path";
import { readBook } from "../../commands/book";
import { mapRoles } from "../../commands/mapRoles";
import { passphraseSecret } from "../../commands/mask/maskRun";
import { prepareRun } from "../../commands/prepareRun";
import type { GivenFile } from "../../commands/runCommand";
import type { AnyFound, RunId } from "../../commands/runs";
import type { RunRequest } from "../../commands/session";
import { isoDay } from "../../core/day";
import type { ChangePreview } from "../../core/plan/plan";
import { silent } from "../../core/progress";
import type { Corrections } from "../../core/table/recognition";
import { type Language, say } from "../../i18n";
import { carryOut } from "../../workbook/carryOut";
import { compile } from "../../workbook/compile";
import { kindOf } from "../../workbook/file/openFile";
import { takeSnapshot } from "../../workbook/snapshot";
import { localNow, today } from "../clock";
import { deflate } from "./deflate";
import { nameBeside, readBytes, refuseChanged, writeWhole } from "./disk";
import { passphraseFor, secretsFor } from "./lockPassword";
import { type OpenedBook, openBook } from "./openBook";
import { refuseQuestions } from "./questions";
import { cliRuns } from "./runs";
import type { CliRun } from "./runs/cliRun";
import { sealedAgain } from "./sealedFile";
import { showProgress } from "./showProgress";
import type { Call } from "./usage";
import { UsageError } from "./usageError";

/** A call of a command that plans a run. */
export interface RunCall extends Call {
  readonly command: RunId;
}

/** `klientela COMMAND`: plans, shows, and unless it is a dry run writes a workbook. */
export async function runCommandLine(call: RunCall): Promise<void> {
  const { command, language } = call;
  // Which settings and summary belong to which command is what the registry says.
  const face = cliRuns[command] as CliRun;
  const chosen = face.settings(call.values, call);
  const files = givenFiles(call.given);
  const { progress, clear } = showProgress(language);
  await progress("open", 0);
  const book = await openBook(call, progress);
  // After the file's own password, which comes first on stdin.
  const secrets = face.takesPassword ? await secretsFor(call) : {};
  const settings = secrets.password === undefined ? chosen : { ...(chosen as object), hasPassword: true };
  if (face.outIsFolder && call.out === undefined && !call.dryRun) {
    throw new UsageError("value", { option: "--out", wanted: "DIR", given: "" });
  }
  const isInPlace = face.outIsFolder || (face.isInPlace && call.out === undefined);
  const target = call.dryRun || face.writesNothing ? undefined : isInPlace ? call.file : targetOf(call);
  const passphrase = await passphraseFor(call, face, book);
  const request = {
    command,
    settings,
    language,
    corrections: await correctionsFor(face.takesFiles ? { ...call, map: [] } : call, book),
    ...(call.asOfDay !== undefined && { asOfDay: call.asOfDay }),
    ...(files.length > 0 && { files }),
    ...(passphrase !== undefined && { secrets: { [passphraseSecret]: passphrase } }),
  } as RunRequest;
  const { read, found } = await prepareRun(book, request, today(), progress, localNow());
  refuseQuestions(read.recognition.questions, language);
  if (found?.open?.refusal) throw found.open.refusal;
  refuseQuestions(found?.open?.questions ?? [], language);
  if (!found) throw new Error("a recognition without questions makes a plan");
  const { plan } = found;
  const { previews } = await compile(plan, await takeSnapshot(book.port), progress);

  let backup: string | undefined;
  if (target !== undefined) {
    const stamp = { id: randomUUID(), at: localNow() };
    // Nobody else can change the workbook in memory: it is as it was read.
    const fingerprints = new Map(plan.basis.map(({ sheet, fingerprint }) => [sheet, fingerprint]));
    await carryOut(book.port, plan, stamp, async (sheet) => fingerprints.get(sheet) ?? "", progress, secrets);
    await progress("save", 0);
    const result = await sealedAgain(book.port.save(deflate), book.password, progress);
    refuseChanged(call.file, book.bytes);
    backup = writeWhole(target, result, new Date());
  }
  const told = target === undefined ? undefined : await found.afterwards?.();
  const delivered = told && face.deliver ? face.deliver(told, call.out ?? "", language) : [];
  clear();
  const outcome = { ...(target && { out: target }), ...(backup && { backup }) };
  if (!call.json) {
    const lines = face.lines(found as never, language);
    console.log(
      [
        ...head(found, language),
        "",
        ...lines,
        "",
        ...delivered,
        ...tail(found, previews, outcome, language),
      ].join("\n"),
    );
    return;
  }
  console.log(
    JSON.stringify({
      command,
      asOf: isoDay(plan.asOfDay),
      recognised: read.recognition.sheets.filter(({ kind }) => kind),
      plan: { counts: found.counts, changes: previews.map(shownChange), ...outcome },
      results: found.results(),
      ...(told !== undefined && face.tellsPrograms && { told }),
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

/** Files under their names, under their paths where names are the same. */
function givenFiles(paths: readonly string[]): readonly GivenFile[] {
  const names = paths.map((path) => basename(path));
  const areDifferent = new Set(names).size === names.length;
  return paths.map((path, at) => ({ name: areDifferent ? names[at]! : path, bytes: readBytes(path) }));
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

/** How much was read, and to which day. */
function head({ counts, plan }: AnyFound, language: Language): readonly string[] {
  const asOf = new Intl.DateTimeFormat(language, { timeZone: "UTC" }).format(plan.asOfDay * 86_400_000);
  return [
    [
      say(language, "head.customers", { count: counts.customers }),
      say(language, "head.orders", { count: counts.orders }),
      ...(counts.orders > 0 ? [say(language, "head.until", { day: asOf })] : []),
    ].join(" · "),
  ];
}

interface Written {
  readonly out?: string;
  readonly backup?: string;
}

/** What was left out, what changes, and where it is. */
function tail(
  { leftOut }: AnyFound,
  changes: readonly ChangePreview[],
  { out, backup }: Written,
  language: Language,
): readonly string[] {
  const changed = changes.filter(({ changedCells }) => changedCells > 0);
  const written = changed.filter(({ kind }) => kind !== "protection");
  const cells = written.reduce((sum, { changedCells }) => sum + changedCells, 0);
  const locked = changed.filter(({ kind, sheet }) => kind === "protection" && sheet !== "").length;
  return [
    ...leftOut.map(({ reason, rows }) =>
      say(language, "cli.leftOut", { count: rows, reason: say(language, `leftOut.${reason}` as never) }),
    ),
    ...(locked > 0 ? [say(language, "protect.count", { count: locked })] : []),
    ...(cells > 0 || locked === 0
      ? [say(language, out ? "cli.written" : "cli.wouldWrite", { count: cells })]
      : []),
    ...(out ? [say(language, "cli.out", { file: out })] : []),
    ...(backup ? [say(language, "cli.backup", { file: backup })] : []),
  ];
}

function shownChange(change: ChangePreview) {
  const { kind, key, sheet, heading, isNew, cells, changedCells } = change;
  const samples = change.samples.map(({ row, before, after }) => ({ row: row + 1, before, after }));
  return { kind, key, sheet, heading, isNew, cells, changedCells, samples };
}
