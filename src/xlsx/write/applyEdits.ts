import type { Edit } from "../../core/plan/edit";
import type { OoxmlPackage } from "../package/package";
import { addChart, changeChart, removeChart } from "./charts/charts";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeCustomXml } from "./customXml";
import { forget } from "./forget/forget";
import { writeFrozenPanes } from "./frozenPanes";
import { writeLinks } from "./links";
import { writeSheetProtection } from "./locks/sheetProtection";
import { writeStructure } from "./locks/structure";
import { writeLocks } from "./locks/writeLocks";
import { writeName } from "./names";
import { addPivot, changePivot, makePivots, removePivot } from "./pivots/pivots";
import { dropStaleValues } from "./recalculation/dropStaleValues";
import { addSheet, removeSheet, setVisibility } from "./sheets";
import { refuseHeadingChange } from "./tableHeadings";
import { addTable, removeTable, resizeTable } from "./tables";
import { writeValidations } from "./validations";
import { writeWidths } from "./widths";
import { WorkbookDraft } from "./workbookDraft";

/**
 * Carries edits out in their order, all or none: they happen on a copy, which the package becomes at the end.
 * Parts no edit concerns keep their bytes, and so do rows, cells and attributes in the parts that change.
 *
 * @throws InputError `write.*` for what Excel would not do either, see src/i18n; the package is then as before.
 */
export function applyEdits(pkg: OoxmlPackage, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const draft = changed(pkg, (one) => {
    for (const edit of edits) carryOut(one, edit);
  });
  const { waitingPivots: pivots } = draft;
  const { pkg: done } = pivots.length === 0 ? draft : changed(draft.pkg, (one) => makePivots(one, pivots));
  const texts = edits.flatMap((edit) => (edit.edit === "forget" ? edit.texts : []));
  if (edits.some(({ edit }) => edit === "forget")) forget(done, texts);
  pkg.take(done);
}

/** A draft of the package in which the work is done. */
function changed(pkg: OoxmlPackage, work: (draft: WorkbookDraft) => void): WorkbookDraft {
  const draft = new WorkbookDraft(pkg.copy());
  const { workbook } = draft;
  work(draft);
  draft.finish();
  dropStaleValues({ pkg, workbook }, draft, draft.changes());
  return draft;
}

/** Cells wait until something looks at them, so that all those of a sheet are written in one pass. */
function carryOut(draft: WorkbookDraft, edit: Edit): void {
  switch (edit.edit) {
    case "cells":
    case "column":
      refuseHeadingChange(draft, edit);
      draft.sheet(edit.sheet).pending.add(edit);
      break;
    case "widths":
      writeWidths(draft.sheet(edit.sheet), edit.firstColumn, edit.widths);
      break;
    case "freeze":
      writeFrozenPanes(draft.sheet(edit.sheet), edit.rows, edit.columns);
      break;
    case "conditionalFormats":
      writeConditionalFormats(draft.sheet(edit.sheet), draft.styles, edit.area, edit.formats);
      break;
    case "validations":
      writeValidations(draft.sheet(edit.sheet), edit.area, edit.validations);
      break;
    case "links":
      writeLinks(draft, draft.sheet(edit.sheet), edit.area, edit.links);
      break;
    case "addTable":
      addTable(draft, edit.sheet, edit.table);
      break;
    case "removeTable":
      removeTable(draft, edit.sheet, edit.name);
      break;
    case "resizeTable":
      resizeTable(draft, edit.sheet, edit.name, edit.area);
      break;
    case "addChart":
      addChart(draft, edit.sheet, edit.chart);
      break;
    case "removeChart":
      removeChart(draft, edit.sheet, edit.chart.name);
      break;
    case "changeChart":
      changeChart(draft, edit.sheet, edit.before, edit.after);
      break;
    case "addPivot":
      addPivot(draft, edit.sheet, edit.pivot);
      break;
    case "removePivot":
      removePivot(draft, edit.sheet, edit.pivot.name);
      break;
    case "changePivot":
      changePivot(draft, edit.sheet, edit.before, edit.after);
      break;
    case "addSheet":
      addSheet(draft, edit.name, edit.visibility, edit.position);
      break;
    case "removeSheet":
      removeSheet(draft, edit.name);
      break;
    case "visibility":
      setVisibility(draft, edit.sheet, edit.visibility);
      break;
    case "locks":
      writeLocks(draft, edit.sheet, edit.cells);
      break;
    case "protectSheet":
      writeSheetProtection(draft.sheet(edit.sheet), edit.protection);
      break;
    case "unprotectSheet":
      writeSheetProtection(draft.sheet(edit.sheet), null);
      break;
    case "structure":
      writeStructure(draft, edit.password);
      break;
    case "customXml":
      writeCustomXml(draft, edit.namespace, edit.xml);
      break;
    case "forget":
      break; // When all is written, see `applyEdits`.
    case "name":
      writeName(draft, edit.name, edit.refersTo);
      break;
  }
}
