import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useId } from "react";
import type { RuleColumnOffer } from "../../../commands/segment/ruleAnswers";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";
import type { DraftCondition } from "./draft";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  part: { flexGrow: 1, flexBasis: "220px", minWidth: 0 },
  value: { minWidth: 0, width: "100%" },
});

interface ConditionRowProps {
  readonly condition: DraftCondition;
  readonly columns: readonly RuleColumnOffer[];
  readonly canRemove: boolean;
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}

/** A column, a comparison, and a value that fits the column. */
export function ConditionRow({ condition, columns, canRemove, onChange, onRemove }: ConditionRowProps) {
  const styles = useStyles();
  const words = useWords();
  const offer = columns.find(({ name }) => name === condition.column);
  return (
    <div className={styles.row}>
      <Field className={styles.part} label={words.say("segment.own.column")}>
        <Select
          value={condition.column}
          onChange={(_event, { value: column }) => {
            const [comparison = ""] = columns.find(({ name }) => name === column)?.comparisons ?? [];
            onChange({ ...condition, column, comparison, value: "" });
          }}
        >
          <option value="" />
          {columns.map(({ name }) => (
            <option key={name} value={name}>
              {columnText(name, words)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.part} label={words.say("segment.own.comparison")}>
        <Select
          value={condition.comparison}
          disabled={!offer}
          onChange={(_event, { value: comparison }) => onChange({ ...condition, comparison })}
        >
          {(offer?.comparisons ?? []).map((id) => (
            <option key={id} value={id}>
              {words.sayId("rule.operator", id)}
            </option>
          ))}
        </Select>
      </Field>
      {offer && condition.comparison !== "isEmpty" && (
        <Field className={styles.part} label={words.say("segment.own.value")}>
          <Value offer={offer} condition={condition} onChange={onChange} />
        </Field>
      )}
      {canRemove && (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={words.say("segment.own.drop")}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

interface ValueProps {
  readonly offer: RuleColumnOffer;
  readonly condition: DraftCondition;
  readonly onChange: (condition: DraftCondition) => void;
}

function Value({ offer, condition, onChange }: ValueProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const change = (value: string) => onChange({ ...condition, value });
  if (offer.type === "number" || offer.type === "day") {
    return (
      <Input
        type={offer.type === "day" ? "date" : "text"}
        inputMode={offer.type === "number" ? "decimal" : undefined}
        value={condition.value}
        onChange={(_event, { value }) => change(value)}
      />
    );
  }
  if (offer.type === "class" && condition.comparison !== "oneOf") {
    return (
      <Select value={condition.value} onChange={(_event, { value }) => change(value)}>
        <option value="" />
        {offer.values.map((value) => (
          <option key={value} value={value}>
            {words.sayId(classPrefix[offer.name] ?? offer.name, value)}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <>
      <Input
        className={styles.value}
        value={condition.value}
        list={id}
        onChange={(_event, { value }) => change(value)}
      />
      <datalist id={id}>
        {offer.values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}

/** Segments whose classes are called by the texts of another. */
const classPrefix: Readonly<Record<string, string>> = {
  rfmSegment: "segment",
  abcMargin: "abc",
  abcQuantity: "abc",
  xyzSeasonal: "xyz",
  usualWeekday: "weekday",
  usualTimeOfDay: "timeOfDay",
};

function columnText(name: string, words: Words): string {
  for (const prefix of ["metric", "role", "rule.column"]) {
    const text = words.sayId(prefix, name);
    if (text !== name) return text;
  }
  return name;
}
