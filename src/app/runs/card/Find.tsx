import { Combobox, Field, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FoundCustomer } from "../../../commands/card/findCustomer";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";

interface FindProps {
  readonly ask: FoundProps<"card">["ask"];
  /** The key of the customer. */
  readonly onChosen: (customer: string) => void;
}

/** A field that finds customers while one types. */
export function Find({ ask, onChosen }: FindProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const [found, setFound] = useState<readonly FoundCustomer[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is another at each rendering, what it asks is not
  useEffect(() => {
    let isWanted = true;
    ask({ search }).then((customers) => isWanted && setFound(customers));
    return () => {
      isWanted = false;
    };
  }, [search]);
  return (
    <Field label={words.say("card.search")} hint={words.say("card.search.hint")}>
      <Combobox
        freeform
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && onChosen(optionValue)}
      >
        {found.map(({ key, name, orders }) => (
          <Option key={key} value={key} text={name}>
            {words.say("card.search.found", { name, count: orders })}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" disabled text="">
            {words.say("card.search.none")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
