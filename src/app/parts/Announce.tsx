import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says a text to those who listen to the page; nothing is seen. */
export function Announce({ text }: { text: string }) {
  return (
    <div role="status" className={useStyles().unseen}>
      {text}
    </div>
  );
}
