import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../../core/checks/check";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular } as const;

/** How grave a finding is: by shape as well as by colour. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <Icon
      className={mergeClasses(styles.mark, styles[severity])}
      fontSize={20}
      role="img"
      aria-label={useWords().say(`severity.${severity}`)}
    />
  );
}
