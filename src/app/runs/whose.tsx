import { Body1, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { FingerprintRegular } from "@fluentui/react-icons/svg/fingerprint";
import { useWords } from "../words/WordsContext";
import { FileDoor } from "./import/FileDoor";
import type { ChoicesProps, FoundProps, RunFace } from "./runFace";

export const whose: RunFace<"whose"> = {
  Icon: FingerprintRegular,
  needsNoOrders: true,
  isForOnce: true,
  settings: {},
  isComplete: (_settings, files) => files.length > 0,
  isOpen: () => true,
  Choices,
  Findings,
  Result: () => null,
};

/** The list that turned up. */
function Choices({ files, onFiles }: ChoicesProps<"whose">) {
  return <FileDoor files={files} onFiles={onFiles} />;
}

/** Whose copy it is, or that nothing can be said; and how near each copy comes. */
function Findings({ summary: { named, copies, values } }: FoundProps<"whose">) {
  const words = useWords();
  return (
    <>
      <MessageBar intent={named ? "warning" : "info"} layout="multiline">
        <MessageBarBody>
          {named ? words.say("whose.named", { owner: named.owner }) : words.say("whose.unknown")}
        </MessageBarBody>
      </MessageBar>
      <ul>
        {copies.slice(0, 5).map(({ id, owner, matching }) => (
          <li key={id}>
            <Body1>{words.say("whose.line", { owner, matching, values })}</Body1>
          </li>
        ))}
      </ul>
    </>
  );
}
