import { basename } from "node:path";
import { say } from "../../i18n";
import { undoNewest } from "../../workbook/carryOut";
import { openFile } from "../../workbook/file/openFile";
import { askingFor } from "./askingFor";
import { deflate } from "./deflate";
import { readBytes, refuseChanged, writeWhole } from "./disk";
import { secretsFor } from "./lockPassword";
import { sealedAgain, unsealed } from "./sealedFile";
import { showProgress } from "./showProgress";
import type { Call } from "./usage";

/** `klientela undo`: takes the newest run back in FILE itself, a dated backup of it beside; or into --out. */
export async function undoCommand(call: Call): Promise<void> {
  const { file, out, json, language } = call;
  const { progress, clear } = showProgress(language);
  const bytes = readBytes(file);
  const opened = await unsealed(file, bytes, call, progress);
  const book = openFile(opened.bytes, basename(file), askingFor(call));
  const run = await undoNewest(book, progress, await secretsFor(call));
  const result = await sealedAgain(book.save(deflate), opened.password, progress);
  refuseChanged(file, bytes);
  const target = out ?? file;
  const backup = writeWhole(target, result, new Date());
  clear();
  if (json) {
    console.log(JSON.stringify({ command: "undo", undone: run, out: target, ...(backup && { backup }) }));
    return;
  }
  console.log(say(language, "cli.undone", { at: run.at.replace("T", " "), out: target }));
  if (backup) console.log(say(language, "cli.backup", { file: backup }));
}
