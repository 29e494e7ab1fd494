import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useWords } from "../../../app/words/WordsContext";

const useStyles = makeStyles({
  bar: {
    overflowX: "auto",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SheetTabsProps {
  readonly sheets: readonly string[];
  readonly selected: string;
  readonly onSelect: (sheet: string) => void;
}

/** The visible sheets in tab order. */
export function SheetTabs({ sheets, selected, onSelect }: SheetTabsProps) {
  return (
    <div className={useStyles().bar}>
      <TabList
        size="small"
        selectedValue={selected}
        aria-label={useWords().say("book.sheets")}
        onTabSelect={(_event, { value }) => onSelect(String(value))}
      >
        {sheets.map((sheet) => (
          <Tab key={sheet} value={sheet}>
            {sheet}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
