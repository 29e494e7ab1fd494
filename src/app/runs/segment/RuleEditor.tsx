import { Body1Strong, Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useEffect, useState } from "react";
import type { RuleColumnOffer } from "../../../commands/segment/ruleAnswers";
import type { OwnSegment } from "../../../core/segments/own/rule";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";
import { ConditionRow } from "./ConditionRow";
import { type Draft, draftOf, emptyCondition, isComplete, ruleOf } from "./draft";

export { emptyDraft, isDraftable } from "./draft";
export type { OwnSegment };

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  add: { alignSelf: "flex-start" },
});

interface RuleEditorProps {
  readonly segment: OwnSegment;
  /** Names of the other segments. */
  readonly taken: readonly string[];
  readonly ask: FoundProps<"segment">["ask"];
  readonly onSaved: (segment: OwnSegment) => void;
  readonly onCancelled: () => void;
}

/** A name and conditions; how many customers they find is counted while one types. */
export function RuleEditor({ segment, taken, ask, onSaved, onCancelled }: RuleEditorProps) {
  const styles = useStyles();
  const words = useWords();
  const [columns, setColumns] = useState<readonly RuleColumnOffer[]>([]);
  const [draft, setDraft] = useState<Draft>(() => draftOf(segment));
  const count = useCount(draft, columns, ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, what there is does not change meanwhile
  useEffect(() => {
    ask({ ask: "columns" }).then((answer) => setColumns(answer.columns ?? []));
  }, []);
  const { name, join, conditions } = draft;
  const isNameFine =
    name.trim() !== "" && !taken.some((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
  return (
    <div className={styles.editor}>
      <Field label={words.say("segment.own.name")}>
        <Input value={name} onChange={(_event, { value }) => setDraft({ ...draft, name: value })} />
      </Field>
      <Field label={words.say("segment.own.join")}>
        <Select
          value={join}
          onChange={(_event, { value }) => setDraft({ ...draft, join: value === "any" ? "any" : "all" })}
        >
          <option value="all">{words.say("segment.own.all")}</option>
          <option value="any">{words.say("segment.own.any")}</option>
        </Select>
      </Field>
      {conditions.map((condition, place) => (
        <ConditionRow
          key={condition.key}
          condition={condition}
          columns={columns}
          canRemove={conditions.length > 1}
          onChange={(changed) =>
            setDraft({ ...draft, conditions: conditions.map((one, at) => (at === place ? changed : one)) })
          }
          onRemove={() => setDraft({ ...draft, conditions: conditions.filter((_one, at) => at !== place) })}
        />
      ))}
      <Button
        className={styles.add}
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => {
          const key = Math.max(...conditions.map((one) => one.key)) + 1;
          setDraft({ ...draft, conditions: [...conditions, emptyCondition(key)] });
        }}
      >
        {words.say("segment.own.add")}
      </Button>
      <Body1Strong role="status">
        {count === undefined
          ? words.say("segment.own.incomplete")
          : words.say("segment.own.count", { count })}
      </Body1Strong>
      <div className={styles.buttons}>
        <Button
          disabled={!isNameFine || count === undefined}
          onClick={() => onSaved({ name: name.trim(), rule: ruleOf(draft, columns) })}
        >
          {words.say("segment.own.save")}
        </Button>
        <Button appearance="subtle" onClick={onCancelled}>
          {words.say("segment.own.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** Undefined while a condition is not filled in, or its value does not fit the column. */
function useCount(
  draft: Draft,
  columns: readonly RuleColumnOffer[],
  ask: RuleEditorProps["ask"],
): number | undefined {
  const [count, setCount] = useState<number>();
  const text = isComplete(draft, columns) ? JSON.stringify(ruleOf(draft, columns)) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the rule
  useEffect(() => {
    let isWanted = true;
    const show = (found: number | undefined) => isWanted && setCount(found);
    if (text === undefined) show(undefined);
    else
      ask({ ask: "count", rule: JSON.parse(text) }).then(
        (answer) => show(answer.count),
        () => show(undefined),
      );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return count;
}
