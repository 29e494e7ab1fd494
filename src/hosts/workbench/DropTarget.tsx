import { makeStyles, Title3, tokens } from "@fluentui/react-components";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../../app/words/WordsContext";

const useStyles = makeStyles({
  target: { height: "100vh" },
  veil: {
    position: "fixed",
    inset: "0",
    zIndex: 1000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    outline: `4px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "-16px",
  },
});

/** The whole page takes a file that is dropped on it. */
export function DropTarget({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const styles = useStyles();
  const words = useWords();
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const enter = (by: number) => {
    depth.current += by;
    setOver(depth.current > 0);
  };
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the Open button does the same
    <div
      className={styles.target}
      onDragEnter={(event) => hasFile(event) && enter(1)}
      onDragLeave={(event) => hasFile(event) && enter(-1)}
      onDragOver={(event) => hasFile(event) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {isOver && (
        <div className={styles.veil}>
          <Title3>{words.say("book.drop")}</Title3>
        </div>
      )}
    </div>
  );
}
