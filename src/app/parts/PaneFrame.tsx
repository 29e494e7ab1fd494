import { Button, makeStyles, Subtitle2, Tooltip, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ReactElement, ReactNode } from "react";
import type { Page } from "../pages/pages";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bar: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
  name: { margin: 0, color: tokens.colorBrandForeground1 },
});

/** The head of the first page: the name, and the way to History and Settings. */
export function PaneFrame({ onPage, children }: { onPage?: (page: Page) => void; children: ReactNode }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <Subtitle2 as="h1" className={styles.name}>
          {words.say("pane.label")}
        </Subtitle2>
        {onPage && (
          <span>
            <PageButton page="history" icon={<HistoryRegular />} onPage={onPage} />
            <PageButton page="settings" icon={<SettingsRegular />} onPage={onPage} />
          </span>
        )}
      </div>
      {children}
    </div>
  );
}

interface PageButtonProps {
  readonly page: "history" | "settings";
  readonly icon: ReactElement;
  readonly onPage: (page: Page) => void;
}

function PageButton({ page, icon, onPage }: PageButtonProps) {
  const label = useWords().say(`${page}.title`);
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={() => onPage(page)} />
    </Tooltip>
  );
}
