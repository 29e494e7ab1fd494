import { Body1, Checkbox, Field, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import type { MaskAfterwards } from "../../commands/mask/maskRun";
import { maskableRoles, usuallyMasked } from "../../core/protection/masks/maskableRoles";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { ChoicesProps, FoundProps, ResultProps, RunFace } from "./runFace";

export const mask: RunFace<"mask"> = {
  Icon: EyeOffRegular,
  needsNoOrders: true,
  asksPassphrase: true,
  settings: { columns: usuallyMasked },
  isComplete: ({ columns = usuallyMasked }) => columns.length > 0,
  Choices,
  Findings,
  Result,
};

/** The columns to mask: of those that the workbook has, once that is known. */
function Choices({ settings, onSettings, summary }: ChoicesProps<"mask">) {
  const words = useWords();
  const chosen = settings.columns ?? usuallyMasked;
  return (
    <Field label={words.say("mask.columns")}>
      <div>
        {(summary?.maskable ?? maskableRoles).map((role) => (
          <Checkbox
            key={role}
            label={words.say(`role.${role}`)}
            checked={chosen.includes(role)}
            onChange={(_event, { checked }) => {
              const others = chosen.filter((one) => one !== role);
              onSettings({ columns: checked === true ? [...others, role] : others });
            }}
          />
        ))}
      </div>
    </Field>
  );
}

/** What masking means for undo and for copies made before. */
function Findings({ summary }: FoundProps<"mask">) {
  const words = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.say("mask.noUndo")} {summary.forgetsRuns && words.say("mask.forgetsRuns")}{" "}
        {words.say("mask.backups")}
      </MessageBarBody>
    </MessageBar>
  );
}

function Result({ summary, afterwards }: ResultProps<"mask">) {
  const words = useWords();
  const { recoveryKey } = (afterwards ?? {}) as MaskAfterwards;
  const count = summary.columns.reduce((sum, { cells }) => sum + cells, 0);
  return (
    <>
      <BigFigure figure={words.number(count)} sentence={words.say("mask.done", { count })} />
      {recoveryKey !== undefined && <Body1>{words.say("mask.recoveryKey", { key: recoveryKey })}</Body1>}
    </>
  );
}
