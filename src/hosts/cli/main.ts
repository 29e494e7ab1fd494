/** The command line: reads the call, runs the command, says how it went by text and exit code. */
import { version } from "../../commands/version";
import { InputError } from "../../core/errors";
import { type Language, languageFor, say } from "../../i18n";
import { help } from "./help";
import { infoCommand } from "./infoCommand";
import { type RunCall, runCommandLine } from "./runCommandLine";
import { undoCommand } from "./undoCommand";
import { type Call, readCall } from "./usage";
import { UsageError } from "./usageError";

/** 0 done, 2 wrong usage, 3 input refused, 4 workbook changed meanwhile. */
const exitCodes = { done: 0, usage: 2, refused: 3, changed: 4 } as const;

const changedMeanwhile = new Set(["write.changed", "write.fileChanged"]);

async function main(words: readonly string[]): Promise<number> {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "en";
  let call: Call;
  try {
    call = readCall(words, locale);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuseUsage(error, languageFor(locale));
  }
  try {
    await run(call);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof UsageError) return refuseUsage(error, call.language);
    if (!(error instanceof InputError)) throw error;
    reportRefusal(call, error);
    return changedMeanwhile.has(error.code) ? exitCodes.changed : exitCodes.refused;
  }
}

function refuseUsage({ reason, params }: UsageError, language: Language): number {
  console.error(`klientela: ${say(language, `usage.${reason}`, params)}\n\n${help(language)}`);
  return exitCodes.usage;
}

async function run(call: Call): Promise<void> {
  switch (call.command) {
    case "info":
      return infoCommand(call);
    case "undo":
      return undoCommand(call);
    case "help":
      return console.log(help(call.language));
    case "version":
      return console.log(version);
    default:
      return runCommandLine(call as RunCall);
  }
}

function reportRefusal({ json, language, file }: Call, { code, params }: InputError): void {
  const message = say(language, `error.${code}`, { file, ...params });
  console.error(`${params.file ?? file}: ${message}`);
  if (json) console.log(JSON.stringify({ error: { code, params, message } }));
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
