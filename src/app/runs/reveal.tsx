import { Body1, Button, Field, Input } from "@fluentui/react-components";
import { EyeLinesRegular } from "@fluentui/react-icons/svg/eye-lines";
import { useEffect, useState } from "react";
import type { RevealAfterwards } from "../../commands/reveal/revealRun";
import { maskableRoles } from "../../core/protection/masks/maskableRoles";
import { useWords } from "../words/WordsContext";
import type { ChoicesProps, ResultProps, RunFace } from "./runFace";

export const reveal: RunFace<"reveal"> = {
  Icon: EyeLinesRegular,
  needsNoOrders: true,
  asksPassphrase: true,
  isForOnce: true,
  settings: {},
  Choices,
  Result,
};

/** How long the values of one customer are shown. */
const shownMs = 60_000;

/** Rows drawn at once; more are found by number. */
const mostShown = 200;

/** Whom to show: by number, or by exactly this phone or address; all where nothing is typed. */
function Choices({ settings, onSettings }: ChoicesProps<"reveal">) {
  const words = useWords();
  const [typed, setTyped] = useState(settings.id ?? settings.find ?? "");
  const choose = () => {
    const text = typed.trim();
    const isValue = text.includes("@") || text.replace(/\D/g, "").length > 6;
    onSettings(text === "" ? {} : isValue ? { find: text } : { id: text });
  };
  return (
    <Field label={words.say("reveal.find")}>
      <Input value={typed} onChange={(_event, { value }) => setTyped(value)} onBlur={choose} />
    </Field>
  );
}

/** The values, for a minute where it is one customer, else until they are hidden or the page is left. */
function Result({ afterwards }: ResultProps<"reveal">) {
  const words = useWords();
  const customers = ((afterwards ?? { customers: [] }) as RevealAfterwards).customers;
  const [isHidden, setIsHidden] = useState(false);
  const isOne = customers.length === 1;
  useEffect(() => {
    if (!isOne) return undefined;
    const timer = setTimeout(() => setIsHidden(true), shownMs);
    return () => clearTimeout(timer);
  }, [isOne]);
  if (isHidden) return <Body1>{words.say("reveal.hidden")}</Body1>;
  return (
    <>
      {customers.slice(0, mostShown).map(({ id, name, sheet, row, values }) => (
        <Body1 key={`${sheet} ${row}`} block>
          <strong>{[id, name].filter(Boolean).join(" ")}</strong>
          {maskableRoles.map((role) =>
            values[role] === undefined ? null : (
              <span key={role}>
                <br />
                {words.say(`role.${role}`)}: {values[role]}
              </span>
            ),
          )}
        </Body1>
      ))}
      <div>
        <Button onClick={() => setIsHidden(true)}>{words.say("reveal.hide")}</Button>
      </div>
    </>
  );
}
