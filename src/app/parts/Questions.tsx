import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Corrections, Question } from "../../core/table/recognition";
import { type Answer, answered } from "../columns/corrections";
import { dateReadings } from "../columns/dateReadings";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  send: { alignSelf: "flex-start" },
});

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly corrections: Corrections;
  readonly onAnswered: (corrections: Corrections) => void;
}

/** Everything only the user can decide, with the choices at the place; nothing is sent before all is answered. */
export function Questions({ questions, corrections, onAnswered }: QuestionsProps) {
  const styles = useStyles();
  const words = useWords();
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer>>(new Map());
  const isComplete = questions.every((_question, index) => answers.has(index));
  const send = () =>
    onAnswered(
      questions.reduce((sum, question, index) => answered(sum, question, answers.get(index)!), corrections),
    );
  return (
    <div className={styles.form}>
      {questions.map((question, index) => (
        <QuestionField
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
          key={index}
          question={question}
          answer={answers.get(index)}
          onAnswer={(answer) => setAnswers(new Map(answers).set(index, answer))}
        />
      ))}
      <Button
        className={styles.send}
        appearance="primary"
        disabledFocusable={!isComplete}
        onClick={() => isComplete && send()}
      >
        {words.say("question.continue")}
      </Button>
    </div>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function QuestionField({ question, answer, onAnswer }: QuestionFieldProps) {
  const words = useWords();
  const label = labelOf(question, words);
  if (question.kind === "whichSheet" && question.table === "orders")
    return (
      <Field label={label} role="group" aria-label={label}>
        {question.sheets.map((sheet) => {
          const chosen = (answer as readonly string[] | undefined) ?? [];
          return (
            <Checkbox
              key={sheet}
              label={sheet}
              checked={chosen.includes(sheet)}
              onChange={(_event, { checked }) =>
                onAnswer(checked ? [...chosen, sheet] : chosen.filter((name) => name !== sheet))
              }
            />
          );
        })}
      </Field>
    );
  const choices = choicesOf(question, words);
  if (choices.length > 6)
    return (
      <Field label={label}>
        <Select
          value={
            answer === undefined ? "" : String(choices.findIndex(({ answer: one }) => same(one, answer)))
          }
          onChange={(_event, { value }) => onAnswer(choices[Number(value)]!.answer)}
        >
          <option value="" disabled hidden />
          {choices.map((choice, index) => (
            <option key={choice.label} value={index}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <Field label={label}>
      <RadioGroup
        value={answer === undefined ? "" : String(choices.findIndex(({ answer: one }) => same(one, answer)))}
        onChange={(_event, { value }) => onAnswer(choices[Number(value)]!.answer)}
      >
        {choices.map((choice, index) => (
          <Radio key={choice.label} value={String(index)} label={choice.label} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function labelOf(question: Question, words: Words): string {
  switch (question.kind) {
    case "dateOrder":
      return words.say("question.dateOrder", question);
    case "whichSheet":
      return words.say(`question.whichSheet.${question.table}`);
    default:
      return words.say("question.column", {
        sheet: question.sheet,
        role: words.say(`role.${question.role}`),
      });
  }
}

function choicesOf(
  question: Question,
  words: Words,
): readonly { readonly label: string; readonly answer: Answer }[] {
  switch (question.kind) {
    case "dateOrder": {
      const days = dateReadings(question.example);
      return [
        { label: days ? words.longDay(days.dmy) : words.say("question.dayFirst"), answer: "dmy" },
        { label: days ? words.longDay(days.mdy) : words.say("question.monthFirst"), answer: "mdy" },
      ];
    }
    case "whichSheet":
      return question.sheets.map((sheet) => ({ label: sheet, answer: [sheet] }));
    default:
      return [
        ...question.candidates.map((heading) => ({ label: heading, answer: [heading] })),
        { label: words.say("question.noColumn"), answer: null },
      ];
  }
}

const same = (one: Answer, other: Answer) => JSON.stringify(one) === JSON.stringify(other);
