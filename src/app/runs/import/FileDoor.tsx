import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type DragEvent, useRef, useState } from "react";
import type { GivenFile } from "../../../commands/runCommand";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  door: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", width: "100%" },
  file: { display: "flex", alignItems: "center", justifyContent: "space-between", overflowWrap: "anywhere" },
  hidden: { display: "none" },
});

interface FileDoorProps {
  readonly files: readonly GivenFile[];
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

const endings = ".csv,.tsv,.txt,.xlsx,.xlsm,.mdb,.accdb";
/** Larger ones are refused before they are read into memory. */
const mostGigabytes = 1;

/** Files are chosen or dropped here; a file of the same name takes the place of the former. */
export function FileDoor({ files, onFiles }: FileDoorProps) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string>();
  const take = async (chosen: readonly File[]) => {
    const large = chosen.find(({ size }) => size > mostGigabytes * 2 ** 30);
    setTooLarge(large?.name);
    if (large || chosen.length === 0) return;
    const read = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const names = new Set(read.map(({ name }) => name));
    onFiles([...files.filter(({ name }) => !names.has(name)), ...read]);
  };
  // What is dropped here is brought in; elsewhere on the page it is opened as a workbook.
  const here = (then?: () => void) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    then?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same
    <div
      className={mergeClasses(styles.door, isOver && styles.over)}
      onDragEnter={here(() => setOver(true))}
      onDragOver={here()}
      onDragLeave={here(() => setOver(false))}
      onDrop={(event) => {
        here(() => setOver(false))(event);
        void take([...event.dataTransfer.files]);
      }}
    >
      {files.length > 0 && (
        <ul className={styles.list} aria-label={words.say("import.files")}>
          {files.map(({ name }) => (
            <li key={name} className={styles.file}>
              <Body1>{name}</Body1>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={words.say("import.remove", { file: name })}
                onClick={() => onFiles(files.filter((one) => one.name !== name))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button appearance={files.length > 0 ? "secondary" : "primary"} onClick={() => input.current?.click()}>
        {words.say("import.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={endings}
        aria-label={words.say("import.choose")}
        className={styles.hidden}
        onChange={({ target }) => {
          void take([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <Caption1 className={styles.hint}>{words.say("import.drop")}</Caption1>
      {tooLarge !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {words.say("error.file.tooLarge", { file: tooLarge, limit: mostGigabytes })}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
