import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { DocumentTableSearchRegular } from "@fluentui/react-icons/svg/document-table-search";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { TableSimpleRegular } from "@fluentui/react-icons/svg/table-simple";
import type { ReactElement } from "react";
import type { PaneHost } from "../paneHost";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  doors: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  door: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface StartProps {
  readonly host: PaneHost;
  /** Whether a workbook is open, only without anything recognised in it. */
  readonly isOpen?: boolean;
  /** Its columns can be pointed out by hand. */
  readonly onColumns?: () => void;
}

/** The first page: nothing is open, or nothing was recognised. Only doors that lead somewhere are shown. */
export function Start({ host, isOpen = false, onColumns }: StartProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.page}>
      <div className={styles.text}>
        <Subtitle1 as="h2" className={styles.title}>
          {words.say(isOpen ? "start.nothing.title" : "start.title")}
        </Subtitle1>
        <Body1>{words.say(isOpen ? "start.nothing.text" : "start.text")}</Body1>
      </div>
      <div className={styles.doors}>
        {onColumns && (
          <Door
            icon={<DocumentTableSearchRegular />}
            label={words.say("start.columns")}
            onClick={onColumns}
            isPrimary
          />
        )}
        {host.openSample && (
          <Door
            icon={<TableSimpleRegular />}
            label={words.say("start.sample")}
            text={words.say("start.sample.text")}
            onClick={host.openSample}
            isPrimary={!onColumns}
          />
        )}
        {host.openOwnFile && (
          <Door
            icon={<FolderOpenRegular />}
            label={words.say("start.own")}
            text={words.say("start.own.text")}
            onClick={host.openOwnFile}
          />
        )}
      </div>
    </div>
  );
}

interface DoorProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly text?: string;
  readonly onClick: () => void;
  readonly isPrimary?: boolean;
}

function Door({ icon, label, text, onClick, isPrimary = false }: DoorProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.door}
      size="large"
      appearance={isPrimary ? "primary" : "secondary"}
      icon={icon}
      onClick={onClick}
    >
      <DoorText label={label} text={text} />
    </Button>
  );
}

const useDoorStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column" },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

function DoorText({ label, text }: { label: string; text: string | undefined }) {
  const styles = useDoorStyles();
  return (
    <span className={styles.lines}>
      <span>{label}</span>
      {text && <span className={styles.text}>{text}</span>}
    </span>
  );
}
