import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { errorText } from "../../app/parts/Failure";
import { useWords } from "../../app/words/WordsContext";
import { FormulaBar } from "./bar/FormulaBar";
import { SheetTabs } from "./bar/SheetTabs";
import type { CellView } from "./book/bookView";
import type { CellPlace } from "./grid/SheetGrid";
import type { BookCaller, OpenedBook } from "./useBook";

const SheetGrid = lazy(async () => ({ default: (await import("./grid/SheetGrid")).SheetGrid }));

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  wait: { flexGrow: 1 },
});

interface SheetAreaProps {
  readonly call: BookCaller;
  readonly book: OpenedBook;
  readonly sheet: string;
  /** A cell to bring into sight; each time it is asked for it is another object. */
  readonly shownCell: CellPlace | undefined;
  readonly onSheet: (sheet: string) => void;
  /** Values were changed by hand. */
  readonly onTyped: () => void;
}

/** Formula bar, cells and tabs of the open workbook. */
export function SheetArea({ call, book, sheet, shownCell, onSheet, onTyped }: SheetAreaProps) {
  const styles = useStyles();
  const words = useWords();
  const { language } = words;
  const [edition, setEdition] = useState(0);
  const [focus, setFocus] = useState<{ place: CellPlace; view: CellView }>();
  const [refusal, setRefusal] = useState<string>();

  const viewOf = useCallback(
    ({ row, column }: CellPlace) => call("cell", [sheet, row, column, language]),
    [call, sheet, language],
  );
  const type = async ({ row, column }: CellPlace, text: string) => {
    setRefusal(text.startsWith("=") ? words.say("book.edit.formula") : undefined);
    if (text.startsWith("=")) return;
    try {
      await call("type", [sheet, row, column, text]);
      setFocus({ place: { row, column }, view: await viewOf({ row, column }) });
      setEdition(edition + 1);
      onTyped();
    } catch (error) {
      setRefusal(errorText(error, words));
    }
  };

  // A sheet begins with its first cell.
  useEffect(() => {
    const place = { row: 0, column: 0 };
    void viewOf(place).then((view) => setFocus({ place, view }));
  }, [viewOf]);

  return (
    <main className={styles.area}>
      <FormulaBar cell={focus?.view} onTyped={(text) => focus && void type(focus.place, text)} />
      {refusal && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      <Suspense fallback={<div className={styles.wait} />}>
        <SheetGrid
          key={`${book.opening} ${book.revision} ${sheet} ${language}`}
          sheet={sheet}
          edition={edition}
          shownCell={shownCell}
          loadLayout={() => call("layout", [sheet])}
          loadWindow={(firstRow, rowCount) => call("window", [sheet, firstRow, rowCount, language])}
          onFocus={(place) => void viewOf(place).then((view) => setFocus({ place, view }))}
          onTyped={(place, text) => void type(place, text)}
          contentOf={async (place) => (await viewOf(place)).content}
        />
      </Suspense>
      <SheetTabs
        sheets={book.view.sheets}
        selected={sheet}
        onSelect={(name) => {
          setFocus(undefined);
          onSheet(name);
        }}
      />
    </main>
  );
}
