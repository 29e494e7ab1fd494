import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { lazy, Suspense, useState } from "react";
import type { OwnSegment } from "../../../core/segments/own/rule";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";
import { emptyDraft, isDraftable } from "./draft";

/** Few people put rules together: it comes when somebody does. */
const RuleEditor = lazy(async () => ({ default: (await import("./RuleEditor")).RuleEditor }));

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Segments of the user's own: what there is, and an editor with a live count. */
export function OwnSegments({ settings, onSettings, summary, ask }: FoundProps<"segment">) {
  const styles = useStyles();
  const words = useWords();
  const own = settings.own ?? summary.settings.own ?? [];
  const [edited, setEdited] = useState<number>();
  const save = (segments: readonly OwnSegment[]) => {
    setEdited(undefined);
    onSettings({ ...settings, own: segments });
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="own">
        <AccordionHeader as="h3">{words.say("segment.own", { count: own.length })}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {own.map(({ name, rule }, place) => (
              <li key={name} className={styles.line}>
                <span className={styles.name}>
                  <Body1>{name}</Body1>
                  <Caption1 className={styles.quiet}>
                    {words.say("segment.own.count", {
                      count: summary.own.find(({ id }) => id === name)?.customers ?? 0,
                    })}
                  </Caption1>
                </span>
                {isDraftable(rule) && (
                  <Button
                    appearance="subtle"
                    icon={<EditRegular />}
                    aria-label={words.say("segment.own.change", { name })}
                    onClick={() => setEdited(place)}
                  />
                )}
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={words.say("segment.own.remove", { name })}
                  onClick={() => save(own.filter((_segment, at) => at !== place))}
                />
              </li>
            ))}
          </ul>
          {edited === undefined ? (
            <Button icon={<AddRegular />} onClick={() => setEdited(own.length)}>
              {words.say("segment.own.new")}
            </Button>
          ) : (
            <Suspense fallback={null}>
              <RuleEditor
                key={edited}
                segment={own[edited] ?? emptyDraft}
                taken={own.filter((_segment, at) => at !== edited).map(({ name }) => name)}
                ask={ask}
                onSaved={(segment) => save([...own.slice(0, edited), segment, ...own.slice(edited + 1)])}
                onCancelled={() => setEdited(undefined)}
              />
            </Suspense>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
