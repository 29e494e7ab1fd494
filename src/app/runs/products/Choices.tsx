import { Checkbox } from "@fluentui/react-components";
import { useWords } from "../../words/WordsContext";
import type { ChoicesProps } from "../runFace";

/** Whether figures are written beside the list of products, where there is one. */
export function Choices({ settings, onSettings, summary }: ChoicesProps<"products">) {
  const words = useWords();
  if (!summary?.hasList) return null;
  return (
    <Checkbox
      label={words.say("products.columns")}
      checked={settings.columns === true}
      onChange={(_event, { checked }) => onSettings(checked === true ? { columns: true } : {})}
    />
  );
}
