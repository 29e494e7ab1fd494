import { type ParseArgsConfig, parseArgs } from "node:util";
import { type RunId, runIds } from "../../commands/runs";
import { parseIsoDay } from "../../core/day";
import type { DateOrder } from "../../core/table/recognition";
import { type Language, languageFor, languageIds } from "../../i18n";
import { cliRuns } from "./runs";
import type { OptionValues } from "./runs/cliRun";
import { UsageError } from "./usageError";

/** What was asked on the command line. */
export interface Call {
  readonly command: RunId | "info" | "undo" | "help" | "version";
  /** The workbook. */
  readonly file: string;
  /** Files handed over beside it. */
  readonly given: readonly string[];
  readonly customers: readonly string[];
  readonly orders: readonly string[];
  readonly products: readonly string[];
  readonly map: readonly { readonly role: string; readonly heading: string }[];
  readonly dateOrder?: DateOrder;
  /** Days since 1970-01-01. */
  readonly asOfDay?: number;
  readonly language: Language;
  readonly out?: string;
  readonly inPlace: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Whether the password of FILE is the first line of stdin. */
  readonly fromStdin: boolean;
  /** The options of the command's own. */
  readonly values: OptionValues;
}

const options = {
  customers: { type: "string", multiple: true },
  orders: { type: "string", multiple: true },
  products: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
  "date-order": { type: "string" },
  "as-of": { type: "string" },
  lang: { type: "string" },
  out: { type: "string" },
  "in-place": { type: "boolean" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  "password-stdin": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type Options = NonNullable<ParseArgsConfig["options"]>;
type CommonValues = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const ofRuns = Object.assign({}, ...runIds.map((id) => cliRuns[id].options)) as Options;

const whatIsRead = ["customers", "orders", "products", "map", "date-order"] as const;
const whatIsWritten = ["as-of", "out", "in-place", "dry-run"] as const;

/** Options each command takes besides --lang, --json, --password-stdin and --help. */
const commands: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...runIds.map(
    (id) => [id, [...whatIsRead, ...whatIsWritten, ...Object.keys(cliRuns[id].options)]] as const,
  ),
  ["info", whatIsRead],
  ["undo", ["out"]],
]);

/**
 * Reads the words after `klientela`.
 *
 * @param locale the user's language tag, for when --lang is absent.
 * @throws UsageError when a word is unknown, doubled or missing.
 */
export function readCall(words: readonly string[], locale: string): Call {
  const { values, own, positionals } = parse(words);
  const language = languageOf(values.lang, locale);
  const [command, ...after] = positionals;
  const takesFiles = runIds.some((id) => id === command && cliRuns[id].takesFiles);
  const into = typeof own.into === "string" ? own.into : undefined;
  const [file, ...rest] = takesFiles ? [into] : after;
  const call = {
    customers: values.customers ?? [],
    orders: values.orders ?? [],
    products: values.products ?? [],
    map: (values.map ?? []).map(readMapping),
    ...(values["date-order"] !== undefined && { dateOrder: readDateOrder(values["date-order"]) }),
    ...(values["as-of"] !== undefined && { asOfDay: readDay(values["as-of"]) }),
    ...(values.out !== undefined && { out: values.out }),
    language,
    file: file ?? "",
    given: takesFiles ? after : [],
    inPlace: values["in-place"] ?? false,
    dryRun: values["dry-run"] ?? false,
    json: values.json ?? false,
    fromStdin: values["password-stdin"] ?? false,
    values: Object.fromEntries(Object.keys(ofRuns).map((name) => [name, own[name]])),
  };
  if (values.version) return { ...call, command: "version" };
  if (values.help || command === "help" || command === undefined) return { ...call, command: "help" };
  const taken = commands.get(command);
  if (!taken) throw new UsageError("command", { command });
  if (takesFiles && after.length === 0) throw new UsageError("noFile", { command });
  if (file === undefined) throw new UsageError(takesFiles ? "noBook" : "noFile", { command });
  if (rest.length > 0) throw new UsageError("files", { words: rest.join(" ") });
  for (const name of Object.keys(values)) {
    if (!["lang", "json", "password-stdin", ...taken].includes(name)) {
      throw new UsageError("option", { command, option: `--${name}` });
    }
  }
  if (call.inPlace && call.out !== undefined) throw new UsageError("target");
  return { ...call, command: command as RunId | "info" | "undo" };
}

function parse(words: readonly string[]) {
  try {
    const all = { ...ofRuns, ...ownOptions(words), ...options } as Options;
    const { values, positionals } = parseArgs({ args: [...words], options: all, allowPositionals: true });
    return { values: values as CommonValues, own: values as OptionValues, positionals };
  } catch (error) {
    // parseArgs refuses by a message that quotes the word first.
    const words = /'([^']+)'/.exec(String(error))?.[1] ?? String(error);
    throw new UsageError("unknown", { words });
  }
}

/** Options of the command that is called: another command may mean something else by the same word. */
function ownOptions(words: readonly string[]): Options {
  const command = words.map((word) => runIds.find((id) => id === word)).find((id) => id !== undefined);
  return command ? cliRuns[command].options : {};
}

function languageOf(asked: string | undefined, locale: string): Language {
  if (asked === undefined) return languageFor(locale);
  const found = languageIds.find((id) => id === asked);
  if (!found)
    throw new UsageError("value", { option: "--lang", wanted: languageIds.join(", "), given: asked });
  return found;
}

function readMapping(text: string): { role: string; heading: string } {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError("value", { option: "--map", wanted: "ROLE=HEADING", given: text });
  return { role: text.slice(0, at), heading: text.slice(at + 1) };
}

function readDateOrder(text: string): DateOrder {
  if (text !== "dmy" && text !== "mdy")
    throw new UsageError("value", { option: "--date-order", wanted: "dmy, mdy", given: text });
  return text;
}

function readDay(text: string): number {
  const day = parseIsoDay(text);
  if (Number.isNaN(day))
    throw new UsageError("value", { option: "--as-of", wanted: "YYYY-MM-DD", given: text });
  return day;
}
