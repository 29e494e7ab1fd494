import { readBook } from "../../commands/book";
import { silent } from "../../core/progress";
import type { RecognisedSheet } from "../../core/table/recognition";
import { type Language, say } from "../../i18n";
import { openBook } from "./openBook";
import { correctionsFor } from "./runCommandLine";
import type { Call } from "./usage";

/** `klientela info`: what is in the file and what was understood of it. Writes nothing. */
export async function infoCommand(call: Call): Promise<void> {
  const book = await openBook(call, silent);
  const { recognition } = await readBook(book, await correctionsFor(call, book), silent);
  const { sheets, questions } = recognition;
  if (call.json) {
    const shown = sheets.map(({ sheet, kind, area, columns }) => ({
      sheet,
      kind: kind ?? null,
      headingRow: area.headingRow + 1,
      rows: area.lastRow - area.firstRow + 1,
      columns: columns.map(({ heading, role, evidence }) => ({ heading, role: role ?? null, evidence })),
    }));
    console.log(JSON.stringify({ command: "info", file: call.file, sheets: shown, questions }));
    return;
  }
  for (const sheet of sheets) printSheet(sheet, call.language);
  if (questions.length > 0)
    console.log(say(call.language, "cli.info.questions", { count: questions.length }));
}

function printSheet({ sheet, kind, area, columns }: RecognisedSheet, language: Language): void {
  const what = kind ? say(language, `columns.kind.${kind}`) : say(language, "cli.info.noKind");
  const rows = say(language, "cli.info.rows", { count: area.lastRow - area.firstRow + 1 });
  console.log(`${sheet} — ${what}, ${rows}`);
  const widest = Math.max(0, ...columns.map(({ heading }) => heading.length));
  for (const { heading, role, evidence } of columns) {
    const meaning =
      role && evidence
        ? `${say(language, `role.${role}`)} (${role}; ${say(language, `evidence.${evidence}`)})`
        : "—";
    console.log(`  ${heading.padEnd(widest)}  ${meaning}`);
  }
  console.log();
}
