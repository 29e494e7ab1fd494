import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { type Encoding, encodings } from "../../../commands/import/encodings";
import type { FileSettings, SourceSettings } from "../../../commands/import/importSettings";
import type { SourceSummary } from "../../../commands/import/importSummary";
import type { ImportKind } from "../../../core/imports/source";
import { type Role, roles } from "../../../core/table/roles";
import { dateReadings } from "../../columns/dateReadings";
import { useWords } from "../../words/WordsContext";
import { FirstRows } from "./FirstRows";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { overflowWrap: "anywhere" },
});

interface SourceProps {
  readonly source: SourceSummary;
  readonly into: ImportKind;
  readonly profiles: readonly string[];
  readonly said: SourceSettings;
  readonly onRead: (changed: FileSettings) => void;
  readonly onSaid: (changed: SourceSettings) => void;
  /** The name to keep the mapping under; absent where that is asked elsewhere. */
  readonly savedAs?: string;
  readonly onSaveAs?: (name: string) => void;
}

/** One source: how it was read, its first rows, and what each column means. */
export function Source(props: SourceProps) {
  const styles = useStyles();
  const words = useWords();
  const { source, profiles, said, onSaid } = props;
  return (
    <div className={styles.facts}>
      <Body1Strong className={styles.name}>{source.name}</Body1Strong>
      <Body1>{factsOf(source, words)}</Body1>
      <DateQuestions {...props} />
      <Fold value="rows" title={words.say("import.columns")}>
        <FirstRows source={source} into={props.into} said={said} onSaid={onSaid} />
        <Field label={words.say("import.profile")}>
          <Select
            value={said.profile ?? source.profile ?? ""}
            onChange={(_event, { value }) => onSaid(value === "" ? {} : { profile: value })}
          >
            <option value="">{words.say("import.profile.none")}</option>
            {profiles.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {props.onSaveAs && <ProfileName name={props.savedAs ?? ""} onName={props.onSaveAs} />}
      </Fold>
      {source.text && <HowRead {...props} text={source.text} />}
    </div>
  );
}

function factsOf({ rows, text, decimal, unplaced }: SourceSummary, words: ReturnType<typeof useWords>) {
  const none = unplaced.length > 0 ? words.say("import.unplaced", { headings: unplaced.join(", ") }) : "";
  return [
    words.say("import.rows", { count: rows }),
    ...(text
      ? [
          words.say("import.text", { ...text, delimiter: delimiterName(text.delimiter, words) }),
          words.say("import.decimal", { mark: decimal }),
        ]
      : []),
    ...(none ? [none] : []),
  ].join(" · ");
}

const delimiterName = (delimiter: string, words: ReturnType<typeof useWords>) =>
  delimiter === "\t" ? words.say("import.delimiter.tab") : delimiter;

function Fold({ value, title, children }: { value: string; title: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader className={styles.header} as="h4" size="small">
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

/** Sent when the field is left: every letter would plan anew. */
function ProfileName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <Field label={useWords().say("import.save")}>
      <Input
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={() => typed.trim() !== name && onName(typed.trim())}
      />
    </Field>
  );
}

const delimiters = [";", ",", "\t", "|"];

function HowRead({
  text,
  onRead,
}: Pick<SourceProps, "onRead"> & { readonly text: NonNullable<SourceSummary["text"]> }) {
  const words = useWords();
  return (
    <Fold value="read" title={words.say("import.read")}>
      <Field label={words.say("import.encoding")}>
        <Select
          value={text.encoding}
          onChange={(_event, { value }) => onRead({ encoding: value as Encoding })}
        >
          {encodings.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.say("import.delimiter")}>
        <Select value={text.delimiter} onChange={(_event, { value }) => onRead({ delimiter: value })}>
          {delimiters.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {delimiterName(delimiter, words)}
            </option>
          ))}
        </Select>
      </Field>
    </Fold>
  );
}

/** Day or month first, and which of two columns is meant, asked where the answer is needed. */
function DateQuestions({ source, into, said, onSaid }: SourceProps) {
  const words = useWords();
  return source.questions.map((question) => {
    if (question.kind === "dateOrder") {
      const { heading, example } = question;
      const days = dateReadings(example);
      return (
        <Field key={heading} label={words.say("import.dayOrder", { heading, example })}>
          <RadioGroup
            onChange={(_event, { value }) =>
              onSaid({ dateOrders: { ...said.dateOrders, [heading]: value as "dmy" | "mdy" } })
            }
          >
            {(["dmy", "mdy"] as const).map((order) => (
              <Radio
                key={order}
                value={order}
                label={
                  days
                    ? words.longDay(days[order])
                    : words.say(order === "dmy" ? "question.dayFirst" : "question.monthFirst")
                }
              />
            ))}
          </RadioGroup>
        </Field>
      );
    }
    if (question.kind !== "whichColumn" || !isRole(question.role, into)) return null;
    const { role, candidates } = question;
    return (
      <Field
        key={role}
        label={words.say("question.column", { sheet: source.name, role: words.say(`role.${role}`) })}
      >
        <RadioGroup onChange={(_event, { value }) => onSaid({ roles: { ...said.roles, [role]: value } })}>
          {candidates.map((heading) => (
            <Radio key={heading} value={heading} label={heading} />
          ))}
        </RadioGroup>
      </Field>
    );
  });
}

const isRole = (role: Role, into: ImportKind) => Object.hasOwn(roles[into], role);
