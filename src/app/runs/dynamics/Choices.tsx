import { Checkbox, Field, Select, SpinButton } from "@fluentui/react-components";
import { horizonLimits, usualDynamics } from "../../../core/dynamics/dynamicsSettings";
import { type PeriodUnit, periodUnits } from "../../../core/dynamics/periods";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";

/** By which periods, how far ahead, in which currency, and whether pivots are wanted. */
export function Choices({ settings, onSettings, summary }: ChoicesProps<"dynamics">) {
  const words = useWords();
  const { least, most } = horizonLimits;
  const unit = settings.unit ?? summary?.unit ?? usualDynamics.unit;
  const horizon = settings.horizon ?? usualDynamics.horizon;
  const currencies = summary?.currencies ?? [];
  const { pivots: _, ...withPivots } = settings;
  return (
    <>
      <Field label={words.say("report.dynamics.by")}>
        <Select
          value={unit}
          onChange={(_event, { value }) => onSettings({ ...settings, unit: value as PeriodUnit })}
        >
          {periodUnits.map((id) => (
            <option key={id} value={id}>
              {words.say(`dynamics.unit.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.say("dynamics.horizon")}>
        <SpinButton
          min={least}
          max={most}
          value={horizon}
          onChange={(_event, { value, displayValue }) => {
            const wanted = Math.round(value ?? Number(displayValue));
            if (wanted >= least && wanted <= most) onSettings({ ...settings, horizon: wanted });
          }}
        />
      </Field>
      {currencies.length > 1 && (
        <Field label={words.say("report.dynamics.currency")}>
          <Select
            value={summary?.currency ?? ""}
            onChange={(_event, { value }) => onSettings({ ...settings, currency: value })}
          >
            {currencies.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox
        label={words.say("dynamics.pivots")}
        checked={settings.pivots !== false}
        onChange={(_event, { checked }) =>
          onSettings(checked === true ? withPivots : { ...settings, pivots: false })
        }
      />
    </>
  );
}
