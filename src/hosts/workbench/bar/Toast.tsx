import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";

/** Something that has just happened to the file. */
export interface News {
  readonly text: string;
  readonly isBad: boolean;
}

const useStyles = makeStyles({
  place: {
    position: "fixed",
    insetInline: "0",
    bottom: "48px",
    display: "flex",
    justifyContent: "center",
    pointerEvents: "none",
    zIndex: 10,
  },
  bar: { maxWidth: "480px", width: "max-content", boxShadow: tokens.shadow16, pointerEvents: "auto" },
});

const shownMs = 6000;

/** Says it for a few seconds, and to those who listen. */
export function Toast({ news, onGone }: { news: News | undefined; onGone: () => void }) {
  const styles = useStyles();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is the reason
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <div className={styles.place} role="status">
      {news && (
        <MessageBar className={styles.bar} intent={news.isBad ? "error" : "success"} layout="multiline">
          <MessageBarBody>{news.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
