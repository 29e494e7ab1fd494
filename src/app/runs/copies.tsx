import { Body1, Button, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { PeopleSwapRegular } from "@fluentui/react-icons/svg/people-swap";
import type { CopiesSettings, MadeCopy } from "../../commands/copies/copiesRun";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { ChoicesProps, FoundProps, ResultProps, RunFace } from "./runFace";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  copy: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  password: { fontFamily: tokens.fontFamilyMonospace },
});

export const copies: RunFace<"copies"> = {
  Icon: PeopleSwapRegular,
  isForOnce: true,
  settings: {},
  Choices,
  Findings,
  Result,
};

/** By what to divide. */
function Choices({ settings, onSettings }: ChoicesProps<"copies">) {
  const words = useWords();
  return (
    <Field label={words.say("copies.by")}>
      <Select
        value={settings.by ?? "manager"}
        onChange={(_event, { value }) =>
          onSettings({ ...settings, by: value as NonNullable<CopiesSettings["by"]> })
        }
      >
        <option value="manager">{words.say("copies.by.manager")}</option>
        <option value="segment">{words.say("copies.by.segment")}</option>
      </Select>
    </Field>
  );
}

/** Who would get how many customers. */
function Findings({ summary }: FoundProps<"copies">) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <ul className={styles.list}>
        {summary.copies.map(({ owner, customers }) => (
          <li key={owner} className={styles.copy}>
            <Body1>{words.say("copies.lines", { owner, count: customers })}</Body1>
          </li>
        ))}
      </ul>
      {summary.unassigned > 0 && (
        <Caption1>{words.say("copies.unassigned", { count: summary.unassigned })}</Caption1>
      )}
    </>
  );
}

/** The copies to save, each with its password, this once. */
function Result({ summary, afterwards }: ResultProps<"copies">) {
  const styles = useStyles();
  const words = useWords();
  const count = summary.copies.length;
  const made = (afterwards ?? []) as readonly MadeCopy[];
  return (
    <>
      <BigFigure figure={words.number(count)} sentence={words.say("copies.figure", { count })} />
      {made.length > 0 && <Body1>{words.say("copies.passwords")}</Body1>}
      <ul className={styles.list}>
        {made.map(({ file, password, bytes }) => (
          <li key={file} className={styles.copy}>
            <span className={styles.password}>{password}</span>
            <Button onClick={() => save(file, bytes)}>{words.say("copies.save", { file })}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function save(file: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  // The browser has begun to read by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
