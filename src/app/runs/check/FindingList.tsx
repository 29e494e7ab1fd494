import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ShownFinding } from "../../../commands/check/shownFindings";
import type { Severity } from "../../../core/checks/check";
import type { CheckTally } from "../../../core/checks/runChecks";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
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
});

interface FindingListProps {
  readonly tallies: readonly CheckTally[];
  readonly findings: readonly ShownFinding[];
  /** Calls a finding fine as it is; absent where that cannot be said. */
  readonly onFine?: (finding: ShownFinding) => void;
}

const colors = { error: "danger", warning: "warning", info: "informative" } as const satisfies Record<
  Severity,
  string
>;

/** What was found, by check; the first findings of each unfold. */
export function FindingList({ tallies, findings, onFine }: FindingListProps) {
  const styles = useStyles();
  const words = useWords();
  const found = tallies.filter((tally) => tally.findings > 0);
  if (found.length === 0) return <Body1>{words.say("check.nothing")}</Body1>;
  return (
    <Accordion multiple collapsible>
      {found.map(({ check, table, severity, findings: count }) => (
        <AccordionItem key={`${check} ${table}`} value={`${check} ${table}`}>
          <AccordionHeader as="h4" size="small" className={styles.header}>
            <span className={styles.title}>
              <Badge
                color={colors[severity]}
                appearance="tint"
                aria-label={words.say(`severity.${severity}`)}
              >
                {words.number(count)}
              </Badge>
              {words.say(`check.${check}`)}
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {findings
                .filter((one) => one.check === check && one.table === table)
                .map((one) => (
                  <FindingLine key={`${one.sheet} ${one.row} ${one.column}`} finding={one} onFine={onFine} />
                ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

interface FindingLineProps {
  readonly finding: ShownFinding;
  readonly onFine: ((finding: ShownFinding) => void) | undefined;
}

function FindingLine({ finding, onFine }: FindingLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { check, sheet, row, column, value, fix, params } = finding;
  const place = words.say("check.place", { sheet, row: String(row), column });
  return (
    <li className={styles.finding}>
      <Caption1 className={styles.place}>{place}</Caption1>
      <Body1>{words.say(`check.${check}.why`, params)}</Body1>
      {fix !== undefined && (
        <Caption1>
          {words.say("check.fix", {
            before: shown(value, finding, words),
            after: shown(fix, finding, words),
          })}
        </Caption1>
      )}
      {onFine && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.say("check.fine.of", { place })}
          onClick={() => onFine(finding)}
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
