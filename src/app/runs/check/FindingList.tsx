import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  Checkbox,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ShownFinding } from "../../../commands/check/shownFindings";
import type { CheckId, CheckTally } from "../../../core/checks/runChecks";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";
import { FindingLine } from "./FindingLine";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  check: { display: "flex", alignItems: "flex-start" },
  item: { flexGrow: 1, minWidth: 0 },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  picked: { marginInline: 0 },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { color: tokens.colorNeutralForeground2 },
});

/** Which fixes the user takes. */
interface Picks {
  readonly isChosen: (check: CheckId) => boolean;
  readonly onCheck: (check: CheckId, isChosen: boolean) => void;
  readonly isSpared: (finding: ShownFinding) => boolean;
  readonly onCell: (finding: ShownFinding, isTaken: boolean) => void;
}

type Tally = Pick<CheckTally, "check" | "table" | "severity" | "findings">;

interface FindingListProps {
  readonly tallies: readonly Tally[];
  readonly findings: readonly ShownFinding[];
  /** Calls a finding fine as it is; absent where that cannot be said. */
  readonly onFine?: (finding: ShownFinding) => void;
  /** Brings the cell into sight; absent where that cannot be done. */
  readonly onShow?: (finding: ShownFinding) => void;
  /** Absent where there is nothing to take or leave. */
  readonly picks?: Picks;
}

/** What was found, by check with counts; the first findings of each unfold. */
export function FindingList({ tallies, ...given }: FindingListProps) {
  const words = useWords();
  const found = tallies.filter((tally) => tally.findings > 0);
  if (found.length === 0) return <Body1>{words.say("check.nothing")}</Body1>;
  return (
    <Accordion multiple collapsible>
      {found.map((tally) => (
        <CheckItem
          key={`${tally.check} ${tally.table}`}
          tally={tally}
          name={nameOf(tally, found, words)}
          {...given}
        />
      ))}
    </Accordion>
  );
}

interface CheckItemProps extends Omit<FindingListProps, "tallies"> {
  readonly tally: Tally;
  readonly name: string;
}

/** The check, with its table where it found something in several. */
function nameOf({ check, table }: Tally, found: readonly Tally[], words: Words): string {
  const name = words.say(`check.${check}`);
  const isAlone = found.filter((one) => one.check === check).length === 1;
  return isAlone ? name : `${name} · ${words.say(`table.${table}`)}`;
}

function CheckItem({ tally, name, findings, picks, onFine, onShow }: CheckItemProps) {
  const styles = useStyles();
  const words = useWords();
  const { check, table, severity, findings: count } = tally;
  const own = findings.filter((one) => one.check === check && one.table === table);
  return (
    <div className={styles.check}>
      {picks && (
        <Checkbox
          aria-label={words.say("fix.take", { check: name })}
          checked={picks.isChosen(check)}
          onChange={(_event, { checked }) => picks.onCheck(check, checked === true)}
        />
      )}
      <AccordionItem value={`${check} ${table}`} className={styles.item}>
        <AccordionHeader as="h4" size="small" className={picks ? styles.picked : styles.header}>
          <span className={styles.title}>
            <SeverityMark severity={severity} />
            {words.say("check.count", { check: name, count: words.number(count) })}
          </span>
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {own.map((one) => (
              <FindingLine
                key={`${one.sheet} ${one.row} ${one.column}`}
                finding={one}
                {...(onFine && { onFine: () => onFine(one) })}
                {...(onShow && { onShow: () => onShow(one) })}
                {...(picks && {
                  isTaken: picks.isChosen(check) && !picks.isSpared(one),
                  onTake: (isTaken: boolean) => picks.onCell(one, isTaken),
                })}
              />
            ))}
          </ul>
          {own.length < count && (
            <Caption1 className={styles.more}>
              {words.say(picks ? "fix.more" : "check.more", { count: count - own.length })}
            </Caption1>
          )}
        </AccordionPanel>
      </AccordionItem>
    </div>
  );
}
