import { Body1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { Overview } from "../../commands/session";
import { startingProfileIds } from "../../core/protection/profiles";
import { BigFigure } from "../parts/BigFigure";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";
import { LeakList } from "./protect/LeakList";
import { LockPassword } from "./protect/LockPassword";
import type { ChoicesProps, FoundProps, ResultProps, RunFace } from "./runFace";

export const protect: RunFace<"protect"> = {
  Icon: LockClosedRegular,
  needsNoOrders: true,
  settings: { profile: "manager" },
  stateOf,
  isLacking: ({ hasPassword }, { password = "" }) => hasPassword === true && password === "",
  Choices,
  Findings,
  Result,
};

/** By which profile sheets are locked, as long as that was not lifted since. */
function stateOf({ history, lastRuns }: Overview, words: Words): string | undefined {
  const newest = history.find(({ command }) => command === "protect" || command === "unprotect");
  const { profile } = (lastRuns.protect?.settings ?? {}) as { readonly profile?: string };
  if (newest?.command !== "protect" || profile === undefined) return words.say("home.protect.never");
  const own = startingProfileIds.find((id) => id === profile);
  return words.say("home.protect.state", { profile: own ? words.say(`protect.profile.${own}`) : profile });
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The profile to lock by: those to start from, then the workbook's own. */
function Choices({ settings, onSettings, summary }: ChoicesProps<"protect">) {
  const words = useWords();
  const own = summary?.ownProfiles ?? [];
  return (
    <Field label={words.say("protect.profile")}>
      <RadioGroup
        value={settings.profile}
        onChange={(_event, { value }) =>
          onSettings({ profile: value, ...(settings.hasPassword && { hasPassword: true }) })
        }
      >
        {startingProfileIds.map((id) => (
          <Radio
            key={id}
            value={id}
            label={{
              children: (
                <>
                  {words.say(`protect.profile.${id}`)}
                  <br />
                  <small>{words.say(`protect.profile.${id}.meaning`)}</small>
                </>
              ),
            }}
          />
        ))}
        {own.map((name) => (
          <Radio key={name} value={name} label={name} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Columns that stay open on each sheet, the password, and what all that does not stop. */
function Findings({ summary, settings, onSettings, secrets, onSecrets }: FoundProps<"protect">) {
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {summary.sheets.map(({ sheet, open }) => (
          <li key={sheet}>
            <Body1>
              {open.length > 0
                ? words.say("protect.sheet.open", { sheet, columns: open.join(", ") })
                : words.say("protect.sheet.closed", { sheet })}
            </Body1>
          </li>
        ))}
        {summary.hiddenReports > 0 && (
          <li>
            <Body1>{words.say("protect.hidden", { count: summary.hiddenReports })}</Body1>
          </li>
        )}
      </ul>
      <LockPassword
        isWanted={settings.hasPassword === true}
        onWanted={(hasPassword) => {
          const { hasPassword: _, ...rest } = settings;
          onSettings(hasPassword ? { ...rest, hasPassword } : rest);
        }}
        secrets={secrets}
        onSecrets={onSecrets}
      />
      <LeakList leaks={summary.leaks} />
    </>
  );
}

function Result({ summary }: ResultProps<"protect">) {
  const words = useWords();
  const count = summary.sheets.length;
  return (
    <>
      <BigFigure figure={words.number(count)} sentence={words.say("protect.done", { count })} />
      <LeakList leaks={summary.leaks} />
    </>
  );
}
