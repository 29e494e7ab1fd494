import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
} from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedColumn } from "../../../commands/segment/segmentRun";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";

/** Which further columns are wanted, and the sheet ABC-XYZ. */
export function Choices({ settings, onSettings, summary }: ChoicesProps<"segment">) {
  const words = useWords();
  if (!summary) return null;
  const chosen = settings.columns ?? summary.settings.columns ?? [];
  return (
    <>
      <Checkbox
        label={words.say("segment.abcXyz")}
        checked={settings.abcXyz ?? summary.settings.abcXyz ?? false}
        onChange={(_event, { checked }) => onSettings({ ...settings, abcXyz: checked === true })}
      />
      <Checkbox
        label={words.say("segment.steady")}
        checked={(settings.steady ?? summary.settings.steady ?? 0) > 0}
        onChange={(_event, { checked }) =>
          onSettings({ ...settings, steady: checked === true ? usualMargin : 0 })
        }
      />
      <Accordion collapsible>
        <AccordionItem value="columns">
          <AccordionHeader as="h3">{words.say("segment.columns", { count: chosen.length })}</AccordionHeader>
          <AccordionPanel>
            <Columns
              key={chosen.join()}
              offered={summary.offered}
              chosen={chosen}
              onChosen={(columns) => onSettings({ ...settings, columns })}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

/** Borders move by a tenth before a customer changes class. */
const usualMargin = 0.1;

type ColumnId = OfferedColumn["id"];

interface ColumnsProps {
  readonly offered: readonly OfferedColumn[];
  readonly chosen: readonly ColumnId[];
  readonly onChosen: (columns: readonly ColumnId[]) => void;
}

/** Several are ticked before they are used: each use counts anew. */
function Columns({ offered, chosen, onChosen }: ColumnsProps) {
  const words = useWords();
  const [ticked, setTicked] = useState<readonly ColumnId[]>(chosen);
  const boxes = (isSegment: boolean) =>
    offered
      .filter((column) => column.isSegment === isSegment)
      .map(({ id }) => (
        <Checkbox
          key={id}
          label={words.say(`metric.${id}`)}
          checked={ticked.includes(id)}
          onChange={(_event, { checked }) =>
            setTicked(checked === true ? [...ticked, id] : ticked.filter((one) => one !== id))
          }
        />
      ));
  return (
    <>
      <Field label={words.say("segment.columns.segments")}>{boxes(true)}</Field>
      <Field label={words.say("segment.columns.figures")}>{boxes(false)}</Field>
      <Button disabled={ticked.join() === chosen.join()} onClick={() => onChosen(ticked)}>
        {words.say("segment.columns.use")}
      </Button>
    </>
  );
}
