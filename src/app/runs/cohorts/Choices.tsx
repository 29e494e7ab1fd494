import { Field, Select } from "@fluentui/react-components";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";

const units = ["month", "quarter"] as const;

/** By months or by quarters. */
export function Choices({ settings, onSettings }: ChoicesProps<"cohorts">) {
  const words = useWords();
  return (
    <Field label={words.say("cohorts.by")}>
      <Select
        value={settings.by ?? "automatic"}
        onChange={(_event, { value }) => {
          const by = units.find((unit) => unit === value);
          onSettings(by ? { by } : {});
        }}
      >
        {(["automatic", ...units] as const).map((id) => (
          <option key={id} value={id}>
            {words.say(`cohorts.by.${id}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
