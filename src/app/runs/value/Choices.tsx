import { Field, Select, SpinButton } from "@fluentui/react-components";
import { customaryValueSettings } from "../../../core/value/valueSettings";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";

/** Half a year, a year, two years and the like; what was set elsewhere is offered as well. */
const usualHorizons = [90, 180, 365, 730] as const;

/** How far ahead value is counted, and what later money is worth less. */
export function Choices({ settings, onSettings }: ChoicesProps<"value">) {
  const words = useWords();
  const horizonDays = settings.horizonDays ?? customaryValueSettings.horizonDays;
  const percent = 100 * (settings.discountRate ?? customaryValueSettings.discountRate);
  const horizons = [...new Set([...usualHorizons, horizonDays])].sort((one, other) => one - other);
  return (
    <>
      <Field label={words.say("value.horizon")}>
        <Select
          value={String(horizonDays)}
          onChange={(_event, { value }) => onSettings({ ...settings, horizonDays: Number(value) })}
        >
          {horizons.map((days) => (
            <option key={days} value={days}>
              {words.say("report.customerValue.days", { count: days })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.say("value.discount")}>
        <SpinButton
          min={0}
          max={100}
          value={Math.round(percent * 100) / 100}
          onChange={(_event, { value, displayValue }) => {
            const wanted = value ?? Number(displayValue?.replace(",", "."));
            if (wanted >= 0 && wanted <= 100) onSettings({ ...settings, discountRate: wanted / 100 });
          }}
        />
      </Field>
    </>
  );
}
