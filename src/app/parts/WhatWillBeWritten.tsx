import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Preview } from "../../commands/session";
import type { ChangePreview } from "../../core/plan/plan";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";
import { SampleRows } from "./SampleRows";
import { Step } from "./Step";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  safe: { color: tokens.colorNeutralForeground2 },
});

/** Numbers, places and three sample rows of a plan. */
export function WhatWillBeWritten({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const words = useWords();
  const columns = preview.changes.filter(({ kind }) => kind === "column");
  return (
    <>
      <Body1Strong>{headline(preview, words)}</Body1Strong>
      <ChangeList preview={preview} />
      <SampleRows columns={columns} />
      <Caption1 className={styles.safe}>{words.say("run.safe")}</Caption1>
    </>
  );
}

/** The same in the past: what stands in the workbook now, without the samples. */
export function Written({ preview }: { preview: Preview }) {
  const words = useWords();
  return (
    <Step title={words.say("run.written")} isDone>
      <ChangeList preview={preview} />
    </Step>
  );
}

function ChangeList({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {changeLines(preview.changes, words).map((line) => (
        <li key={line}>
          <Body1>{line}</Body1>
        </li>
      ))}
    </ul>
  );
}

/** Locks change no cell, so their sheets are counted. */
function headline(preview: Preview, words: Words): string {
  const changed = preview.changes.filter(({ changedCells: count }) => count > 0);
  if (changed.length === 0) return words.say("run.nothing");
  if (changed.some(({ kind }) => kind !== "protection"))
    return words.say("run.cells", { count: changedCells(preview) });
  return words.say("protect.count", { count: changed.filter(({ sheet }) => sheet !== "").length });
}

export const changedCells = ({ changes }: Preview) =>
  changes.reduce((sum, change) => sum + change.changedCells, 0);

/** Where what is written, one sentence each; columns of a sheet in one. */
function changeLines(changes: readonly ChangePreview[], words: Words): readonly string[] {
  const columns = new Map<string, { sheet: string; isNew: boolean; count: number }>();
  const sheets: string[] = [];
  const others: string[] = [];
  for (const { kind, sheet, isNew, heading, changedCells: count } of changes) {
    if (kind === "cells" && count > 0) others.push(words.say("run.cells.changed", { sheet, heading, count }));
    if (kind === "rows" && count > 0) others.push(words.say("run.rows.added", { sheet }));
    if (kind === "sheet") sheets.push(words.say(isNew ? "run.sheet.new" : "run.sheet.refreshed", { sheet }));
    if (kind === "protection" && count > 0)
      others.push(sheet ? words.say("run.protected", { sheet }) : words.say("run.protected.structure"));
    if (kind !== "column") continue;
    const key = `${isNew} ${sheet}`;
    const group = columns.get(key) ?? { sheet, isNew, count: 0 };
    columns.set(key, { ...group, count: group.count + 1 });
  }
  const beside = [...columns.values()].map(({ sheet, isNew, count }) =>
    words.say(isNew ? "run.columns.new" : "run.columns.refreshed", { sheet, count }),
  );
  return [...others, ...beside, ...sheets];
}
