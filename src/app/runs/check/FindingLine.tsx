import { Body1, Button, Caption1, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ShownFinding } from "../../../commands/check/shownFindings";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  place: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "start" },
  before: { textDecorationLine: "line-through", whiteSpace: "pre-wrap" },
  after: { whiteSpace: "pre-wrap" },
});

interface FindingLineProps {
  readonly finding: ShownFinding;
  readonly onFine?: () => void;
  readonly onShow?: () => void;
  readonly isTaken?: boolean;
  readonly onTake?: (isTaken: boolean) => void;
}

/** Where it is, what stands there and why it was found; a fix as before and after. */
export function FindingLine({ finding, onFine, onShow, isTaken, onTake }: FindingLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { check, sheet, row, column, value, fix, params } = finding;
  const place = words.say("check.place", { sheet, row: String(row), column });
  return (
    <li className={styles.finding}>
      {onTake ? (
        <Checkbox
          label={place}
          checked={isTaken ?? false}
          onChange={(_event, { checked }) => onTake(checked === true)}
        />
      ) : onShow ? (
        <Link as="button" className={styles.link} onClick={onShow}>
          {place}
        </Link>
      ) : (
        <Caption1 className={styles.place}>{place}</Caption1>
      )}
      <Body1>{words.say(`check.${check}.why`, params)}</Body1>
      {fix !== undefined && (
        <Caption1>
          <del className={styles.before}>{shown(value, finding, words)}</del>
          {" → "}
          <ins className={styles.after}>{shown(fix, finding, words)}</ins>
        </Caption1>
      )}
      {onFine && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.say("check.fine.of", { place })}
          onClick={onFine}
        >
          {words.say("check.fine")}
        </Button>
      )}
    </li>
  );
}

function shown(value: ShownFinding["value"], { fixFormat, isDate }: ShownFinding, words: Words): string {
  const format = fixFormat ?? (isDate ? words.say("report.dayFormat") : "General");
  return displayText(value, format, 1900, words.language) || words.say("run.samples.empty");
}
