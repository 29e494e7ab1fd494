import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useWords } from "../../../app/words/WordsContext";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexShrink: 0,
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalM,
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-4px" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

interface SheetTabsProps {
  readonly sheets: readonly string[];
  readonly selected: string;
  readonly onSelect: (sheet: string) => void;
}

/** The visible sheets in tab order; arrows, Home and End go from one to another. */
export function SheetTabs({ sheets, selected, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const words = useWords();
  const tab = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selected sheet is the reason
  useEffect(() => {
    tab.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);

  const go = (event: KeyboardEvent) => {
    const at = sheets.indexOf(selected);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: sheets.length - 1 }[event.key];
    const sheet = next === undefined ? undefined : sheets[next];
    if (sheet === undefined) return;
    event.preventDefault();
    onSelect(sheet);
    const all = event.currentTarget.querySelectorAll("button");
    all[next!]?.focus();
  };

  return (
    <div className={styles.bar} role="tablist" aria-label={words.say("book.sheets")} onKeyDown={go}>
      {sheets.map((sheet) => (
        <button
          key={sheet}
          ref={sheet === selected ? tab : undefined}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, sheet === selected && styles.selected)}
          aria-selected={sheet === selected}
          tabIndex={sheet === selected ? 0 : -1}
          onClick={() => onSelect(sheet)}
        >
          {sheet}
        </button>
      ))}
    </div>
  );
}
