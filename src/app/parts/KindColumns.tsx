import { Button, Field, makeStyles, Select, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Corrections, RecognisedSheet, Recognition } from "../../core/table/recognition";
import type { Role, TableKind } from "../../core/table/roles";
import { sheetsOf, withRole, withSheets } from "../columns/corrections";
import { columnOf, rolesShown } from "../columns/rolesShown";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  kind: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  more: { alignSelf: "flex-start" },
});

interface KindColumnsProps {
  readonly kind: TableKind;
  readonly recognition: Recognition;
  readonly corrections: Corrections;
  readonly onCorrected: (corrections: Corrections) => void;
}

/** The sheet of one kind of table and its columns by role. */
export function KindColumns({ kind, recognition, corrections, onCorrected }: KindColumnsProps) {
  const styles = useStyles();
  const words = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const sheets = sheetsOf(recognition, kind);
  const [sheet] = sheets;
  const names = sheets.map(({ sheet: name }) => name);
  const joined = names.join(" + ");
  const others = recognition.sheets.map((one) => one.sheet).filter((name) => name !== joined);
  if (!sheet && kind === "products") return null;
  return (
    <section className={styles.kind}>
      <Subtitle2 as="h3" className={styles.title}>
        {words.say(`columns.kind.${kind}`)}
      </Subtitle2>
      <Field label={words.say(`columns.sheet.${kind}`)}>
        <Select
          value={joined}
          onChange={(_event, { value }) =>
            onCorrected(withSheets(corrections, kind, value === "" ? [] : [value]))
          }
        >
          <option value="">{words.say("columns.none")}</option>
          {joined && <option value={joined}>{joined}</option>}
          {others.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {sheet &&
        rolesShown(sheet, kind, showsAll).map((role) => (
          <RoleField
            key={role}
            role={role}
            sheet={sheet}
            onHeading={(heading) => onCorrected(withRole(corrections, kind, role, heading))}
          />
        ))}
      {sheet && (
        <Button appearance="subtle" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {words.say(showsAll ? "columns.less" : "columns.more")}
        </Button>
      )}
    </section>
  );
}

interface RoleFieldProps {
  readonly role: Role;
  readonly sheet: RecognisedSheet;
  readonly onHeading: (heading: string | null) => void;
}

/** One role, the heading that plays it, and why where it was not the heading that told. */
function RoleField({ role, sheet, onHeading }: RoleFieldProps) {
  const words = useWords();
  const column = columnOf(sheet, role);
  const headings = [...new Set(sheet.columns.map(({ heading }) => heading))].filter(Boolean);
  return (
    <Field
      orientation="horizontal"
      label={words.say(`role.${role}`)}
      hint={column?.evidence && column.evidence !== "heading" ? words.say(`evidence.${column.evidence}`) : ""}
    >
      <Select
        size="small"
        value={column ? String(headings.indexOf(column.heading)) : ""}
        onChange={(_event, { value }) => onHeading(value === "" ? null : headings[Number(value)]!)}
      >
        <option value="">{words.say("columns.none")}</option>
        {headings.map((heading, index) => (
          <option key={heading} value={index}>
            {heading}
          </option>
        ))}
      </Select>
    </Field>
  );
}
