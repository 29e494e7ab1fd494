import { parseArgs } from "node:util";
import { parseIsoDay } from "../../core/day";
import type { Params } from "../../core/errors";
import type { DateOrder } from "../../core/table/recognition";
import { type Language, languageFor, languageIds } from "../../i18n";

/** Words of a call that cannot be understood; the wording is `usage.<reason>`. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(
    readonly reason: UsageReason,
    readonly params: Params = {},
  ) {
    super(`${reason} ${JSON.stringify(params)}`);
  }
}

export type UsageReason =
  | "unknown"
  | "command"
  | "noFile"
  | "files"
  | "option"
  | "value"
  | "target"
  | "csvInPlace"
  | "outIsInput"
  | "outEnding";

/** What was asked on the command line. */
export interface Call {
  readonly command: "segment" | "info" | "undo" | "help" | "version";
  readonly file: string;
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
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type OptionName = keyof typeof options;

/** Options each command takes besides --lang, --json and --help. */
const commands: Readonly<Record<"segment" | "info" | "undo", readonly OptionName[]>> = {
  segment: ["customers", "orders", "products", "map", "date-order", "as-of", "out", "in-place", "dry-run"],
  info: ["customers", "orders", "products", "map", "date-order"],
  undo: ["out"],
};

/**
 * Reads the words after `klientela`.
 *
 * @param locale the user's language tag, for when --lang is absent.
 * @throws UsageError when a word is unknown, doubled or missing.
 */
export function readCall(words: readonly string[], locale: string): Call {
  const { values, positionals } = parse(words);
  const language = languageOf(values.lang, locale);
  const [command, file, ...rest] = positionals;
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
    inPlace: values["in-place"] ?? false,
    dryRun: values["dry-run"] ?? false,
    json: values.json ?? false,
  };
  if (values.version) return { ...call, command: "version" };
  if (values.help || command === "help" || command === undefined) return { ...call, command: "help" };
  if (!isCommand(command)) throw new UsageError("command", { command });
  if (file === undefined) throw new UsageError("noFile", { command });
  if (rest.length > 0) throw new UsageError("files", { words: rest.join(" ") });
  for (const name of Object.keys(values)) {
    if (!["lang", "json", ...commands[command]].includes(name)) {
      throw new UsageError("option", { command, option: `--${name}` });
    }
  }
  if (call.inPlace && call.out !== undefined) throw new UsageError("target");
  return { ...call, command };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    // parseArgs refuses by a message that quotes the word first.
    const words = /'([^']+)'/.exec(String(error))?.[1] ?? String(error);
    throw new UsageError("unknown", { words });
  }
}

const isCommand = (word: string): word is keyof typeof commands => Object.hasOwn(commands, word);

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
