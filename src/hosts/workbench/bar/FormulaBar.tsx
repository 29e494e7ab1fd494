import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../../app/words/WordsContext";
import type { CellView } from "../book/bookView";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { width: "80px", flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  content: { flexGrow: 1, minWidth: 0 },
});

interface FormulaBarProps {
  readonly cell: CellView | undefined;
  readonly onTyped: (text: string) => void;
}

/** Address and content of the cell with the focus. Enter writes what was typed, Escape brings back what was. */
export function FormulaBar({ cell, onTyped }: FormulaBarProps) {
  const styles = useStyles();
  const words = useWords();
  const [draft, setDraft] = useState<string>();
  const content = cell?.content ?? "";
  const keep = () => {
    if (draft !== undefined && draft !== content) onTyped(draft);
    setDraft(undefined);
  };
  return (
    <div className={styles.bar}>
      <Input
        className={styles.address}
        size="small"
        readOnly
        value={cell?.address ?? ""}
        aria-label={words.say("book.address")}
      />
      <Input
        className={styles.content}
        size="small"
        readOnly={!cell || cell.isFormula}
        value={draft ?? content}
        aria-label={words.say("book.content")}
        onChange={(_event, { value }) => setDraft(value)}
        onBlur={() => setDraft(undefined)}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          if (event.key === "Escape") setDraft(undefined);
        }}
      />
    </div>
  );
}
