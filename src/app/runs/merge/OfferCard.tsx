import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { MergeChoice } from "../../../commands/merge/offers";
import type { ShownField, ShownOffer } from "../../../commands/merge/summary";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";
import type { Words } from "../../words/words";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, marginInline: 0 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface OfferCardProps {
  readonly offer: ShownOffer;
  readonly choice: MergeChoice;
  readonly onChoice: (choice: MergeChoice) => void;
}

/** One customer's rows: whether they are merged, which row stays, and what it will say. */
export function OfferCard({ offer, choice, onChoice }: OfferCardProps) {
  const styles = useStyles();
  const words = useWords();
  const { rows, probability, conflict, fields } = offer;
  const label = words.say("merge.choose", {
    rows: rows.map(({ row }) => row).join(", "),
    name: rows[0]!.name,
  });
  return (
    <div className={styles.card}>
      <Checkbox
        label={`${label} — ${words.share(probability)}`}
        checked={choice.merge ?? offer.isChosen}
        onChange={(_event, { checked }) => onChoice({ ...choice, merge: checked === true })}
      />
      {conflict !== undefined ? (
        <Caption1 className={styles.quiet}>{words.say("merge.conflict", { column: conflict })}</Caption1>
      ) : (
        !offer.isChosen &&
        choice.merge === undefined && <Caption1 className={styles.quiet}>{words.say("merge.below")}</Caption1>
      )}
      <Accordion collapsible>
        <AccordionItem value="record">
          <AccordionHeader as="h5" size="small">
            {words.say("merge.record")}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Field label={words.say("merge.survivor")}>
              <Select
                value={choice.survivor ?? offer.survivor}
                onChange={(_event, { value }) => onChoice({ ...choice, survivor: value })}
              >
                {rows.map(({ key, row, name }) => (
                  <option key={key} value={key}>
                    {`${row} · ${name}`}
                  </option>
                ))}
              </Select>
            </Field>
            {fields.map((field) => (
              <RecordField key={field.label} field={field} choice={choice} onChoice={onChoice} />
            ))}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

interface RecordFieldProps {
  readonly field: ShownField;
  readonly choice: MergeChoice;
  readonly onChoice: (choice: MergeChoice) => void;
}

/** Texts are changed by writing; what is a number or a day is chosen from what the rows say. */
function RecordField({ field, choice, onChoice }: RecordFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const { label, values } = field;
  const set = (value: MergeCellValue) =>
    onChoice({ ...choice, values: { ...choice.values, [label]: value } });
  const isText = values.every((value) => typeof value === "string");
  const now = choice.values && label in choice.values ? choice.values[label]! : field.after;
  if (!isText) {
    const keys = values.map((value) => JSON.stringify(value));
    return (
      <Field label={label}>
        <Select
          value={JSON.stringify(now)}
          onChange={(_event, { value }) => set(JSON.parse(value) as MergeCellValue)}
        >
          {keys.map((key, index) => (
            <option key={key} value={key}>
              {shown(values[index]!, field, words)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field label={label}>
      <Input
        value={typeof now === "string" ? now : ""}
        onChange={(_event, { value }) => set(value === "" ? null : value)}
      />
      {values.length > 1 && (
        <Caption1 className={styles.quiet}>
          {words.say("merge.rows", {
            values: values.map((value) => shown(value, field, words)).join(" · "),
          })}
        </Caption1>
      )}
    </Field>
  );
}

type MergeCellValue = ShownField["after"];

const shown = (value: MergeCellValue, { format }: ShownField, { language }: Words) =>
  displayText(value, format, 1900, language);
