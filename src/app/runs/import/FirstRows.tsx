import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { SourceSettings } from "../../../commands/import/importSettings";
import type { SourceSummary } from "../../../commands/import/importSummary";
import type { ImportKind } from "../../../core/imports/source";
import type { CellValue } from "../../../core/table/cells";
import type { RecognisedColumn } from "../../../core/table/recognition";
import { type Role, roles } from "../../../core/table/roles";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, width: "100%" },
  cell: {
    padding: "4px 6px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
  },
  heading: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: "150px" },
  values: { color: tokens.colorNeutralForeground2, minWidth: "110px", overflowWrap: "anywhere" },
});

interface FirstRowsProps {
  readonly source: SourceSummary;
  readonly into: ImportKind;
  readonly said: SourceSettings;
  readonly onSaid: (changed: SourceSettings) => void;
}

/** Each column of the source with its first cells, and the role it is brought in as. */
export function FirstRows({ source, into, said, onSaid }: FirstRowsProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles.scroller} aria-label={source.name} tabIndex={0}>
      <table className={styles.table}>
        <tbody>
          {source.columns.map((column, at) => (
            <tr key={column.column}>
              <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
                {column.heading}
                <Select
                  size="small"
                  aria-label={column.heading}
                  value={column.role ?? ""}
                  onChange={(_event, { value }) => onSaid({ roles: withRole(said, column, value) })}
                >
                  <option value="">{words.say("import.column.none")}</option>
                  {(Object.keys(roles[into]) as Role[]).map((role) => (
                    <option key={role} value={role}>
                      {words.say(`role.${role}`)}
                    </option>
                  ))}
                </Select>
              </th>
              {source.firstRows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
                <td key={index} className={mergeClasses(styles.cell, styles.values)}>
                  {shown(row[at] ?? null, column, into)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function shown(value: CellValue, { role }: RecognisedColumn, kind: ImportKind): string {
    const isDay = role !== undefined && (roles[kind] as Readonly<Record<string, string>>)[role] === "day";
    return displayText(value, isDay ? words.say("report.dayFormat") : "General", 1900, words.language);
  }
}

/** The role for this column and for no other; the one it had is played by none. */
function withRole(
  { roles: former }: SourceSettings,
  { heading, role }: RecognisedColumn,
  chosen: string,
): NonNullable<SourceSettings["roles"]> {
  return { ...former, ...(role && { [role]: null }), ...(chosen !== "" && { [chosen]: heading }) };
}
