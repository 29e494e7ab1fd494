import { Body1, Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useState } from "react";
import type { FoundCustomer } from "../../../commands/card/findCustomer";
import { useWords } from "../../words/WordsContext";
import type { FoundProps } from "../runFace";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  found: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    padding: tokens.spacingHorizontalS,
  },
});

interface FindProps {
  readonly ask: FoundProps<"card">["ask"];
  /** The key of the customer. */
  readonly onChosen: (customer: string) => void;
}

/** A field that finds customers while one types. */
export function Find({ ask, onChosen }: FindProps) {
  const styles = useStyles();
  const words = useWords();
  const [search, setSearch] = useState("");
  const [found, setFound] = useState<readonly FoundCustomer[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is another at each rendering, what it asks is not
  useEffect(() => {
    if (search.trim() === "") return;
    let isWanted = true;
    ask({ search }).then((customers) => isWanted && setFound(customers));
    return () => {
      isWanted = false;
    };
  }, [search]);
  return (
    <>
      <Field label={words.say("card.search")} hint={words.say("card.search.hint")}>
        <Input
          type="search"
          contentBefore={<SearchRegular aria-hidden />}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
      </Field>
      {search.trim() !== "" && (
        <div role="status">
          {found.length === 0 ? (
            <Body1>{words.say("card.search.none")}</Body1>
          ) : (
            <ul className={styles.list}>
              {found.map(({ key, name, orders }) => (
                <li key={key}>
                  <Button appearance="subtle" className={styles.found} onClick={() => onChosen(key)}>
                    {words.say("card.search.found", { name, count: orders })}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
