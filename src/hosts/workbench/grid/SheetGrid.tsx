import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BeforeSaveDataDetails, FocusAfterRenderEvent } from "@revolist/revogrid";
import { defineCustomElements } from "@revolist/revogrid/loader";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../../app/words/WordsContext";
import type { GridWindow, SheetLayout } from "../book/bookView";
import { cellEditor } from "./cellEditor";
import { gridColumns } from "./gridColumns";
import { gridCss } from "./gridCss";
import { rowMap } from "./rowMap";
import { sheetWindows } from "./sheetWindows";
import { showCell } from "./showCell";

defineCustomElements();

const useStyles = makeStyles({
  host: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    overflow: "hidden",
    fontFamily: tokens.fontFamilyBase,
    "--sheet-head": tokens.colorNeutralBackground3,
    "--sheet-head-text": tokens.colorNeutralForeground2,
    "--sheet-head-line": tokens.colorNeutralStroke2,
    "--sheet-focus": tokens.colorBrandStroke1,
  },
});

/** Where a cell lies; 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface SheetGridProps {
  readonly sheet: string;
  /** Another number when values of the sheet have changed but not its measure. */
  readonly edition: number;
  /** A cell to bring into sight and to select; each time it is asked for it is another object. */
  readonly shownCell: CellPlace | undefined;
  readonly loadLayout: () => Promise<SheetLayout>;
  readonly loadWindow: (firstRow: number, rowCount: number) => Promise<GridWindow>;
  readonly onFocus: (place: CellPlace) => void;
  readonly onTyped: (place: CellPlace, text: string) => void;
  /** What an editor that opens in the cell begins with. */
  readonly contentOf: (place: CellPlace) => Promise<string>;
}

/** The cells of one sheet. A changed sheet is a new grid: give it a key. */
export function SheetGrid(props: SheetGridProps) {
  const styles = useStyles();
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const refresh = useRef<() => void>(undefined);
  const show = useRef<(place: CellPlace) => void>(undefined);
  const { layout } = useLayout(props.loadLayout);

  useEffect(() => {
    if (!layout || !host.current) return;
    const grid = document.createElement("revo-grid") as HTMLRevoGridElement;
    const rows = rowMap(Math.max(layout.rowCount + 20, 50), layout.frozenRows, layout.hiddenRows);
    let isWaiting = false;
    const drawAgain = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        if (grid.isConnected) void grid.refresh("all");
      });
    };
    const windows = sheetWindows(
      layout.columnCount,
      (first, count) => latest.current.loadWindow(first, count),
      drawAgain,
    );
    const placeOf = (detail: { prop: unknown; rowIndex: number; type: string }): CellPlace => ({
      row: rows.sheetRow(detail.rowIndex, detail.type === "rowPinStart"),
      column: Number(detail.prop),
    });
    grid.theme = "compact";
    grid.hideAttribution = true;
    grid.range = true;
    grid.resize = true;
    grid.useClipboard = false;
    grid.rowSize = 24;
    grid.rowHeaders = {
      prop: "row",
      size: rowHeaderPx(rows.sheetRow(rows.scrolledCount - 1, false)),
      cellProperties: () => ({ role: "rowheader" }),
      cellTemplate: (_create, { rowIndex, type }) => rows.sheetRow(rowIndex, type === "rowPinStart") + 1,
    };
    grid.filter = false;
    const naming = new MutationObserver(() => nameRows(grid));
    naming.observe(grid, { childList: true, subtree: true });
    grid.columns = gridColumns(layout, rows, windows);
    grid.pinnedTopSource = Array.from({ length: rows.frozenCount }, () => blankRow);
    grid.source = new Array(rows.scrolledCount).fill(blankRow);
    grid.editors = { cell: cellEditor((detail) => latest.current.contentOf(placeOf(detail))) };
    for (const column of grid.columns) Object.assign(column, { editor: "cell" });
    grid.addEventListener("afterfocus", (event) => {
      const { column, rowIndex, rowType } = (event as CustomEvent<FocusAfterRenderEvent>).detail;
      if (column) latest.current.onFocus(placeOf({ prop: column.prop, rowIndex, type: rowType }));
    });
    grid.addEventListener("beforeedit", (event) => {
      event.preventDefault();
      const { detail } = event as CustomEvent<BeforeSaveDataDetails>;
      latest.current.onTyped(placeOf(detail), String(detail.val ?? ""));
    });
    // One value pasted or filled over many cells is not offered: it could not be taken back in one step.
    grid.addEventListener("beforerangeedit", (event) => event.preventDefault());
    grid.addEventListener("beforeautofill", (event) => event.preventDefault());
    grid.classList.toggle("no-lines", !layout.showsGridLines);
    host.current.replaceChildren(grid);
    refresh.current = windows.refresh;
    show.current = (place) => void showCell(grid, layout, rows, place);
    if (latest.current.shownCell) show.current(latest.current.shownCell);
    return () => {
      naming.disconnect();
      grid.remove();
    };
  }, [layout]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition is the reason
  useEffect(() => {
    refresh.current?.();
  }, [props.edition]);

  useEffect(() => {
    if (props.shownCell) show.current?.(props.shownCell);
  }, [props.shownCell]);

  return (
    <section
      className={mergeClasses("sheet", styles.host)}
      aria-label={words.say("book.grid", { sheet: props.sheet })}
    >
      <style href="sheet-grid" precedence="default">
        {gridCss}
      </style>
      <div ref={host} />
    </section>
  );
}

/** The grid leaves its row of column letters without a role; those who listen would not know what it is. */
function nameRows(grid: HTMLElement): void {
  for (const row of grid.querySelectorAll(".header-rgRow:not([role]):has([role=columnheader])"))
    row.setAttribute("role", "row");
}

/** All rows share one object: what they show comes from the windows. */
const blankRow = Object.freeze({});

const rowHeaderPx = (lastRow: number) => Math.max(40, String(lastRow + 1).length * 8 + 16);

function useLayout(load: () => Promise<SheetLayout>) {
  const [layout, setLayout] = useState<SheetLayout>();
  const first = useRef(load);
  useEffect(() => {
    let isCurrent = true;
    void first.current().then((one) => isCurrent && setLayout(one));
    return () => {
      isCurrent = false;
    };
  }, []);
  return { layout };
}
