import { ContactCardRegular } from "@fluentui/react-icons/svg/contact-card";
import { Card } from "./card/Card";
import { Find } from "./card/Find";
import type { FoundProps, ResultProps, RunFace } from "./runFace";

export const card: RunFace<"card"> = { Icon: ContactCardRegular, settings: {}, Findings, Result };

function Findings(props: FoundProps<"card">) {
  return (
    <>
      <Find ask={props.ask} onChosen={(customer) => props.onSettings({ customer })} />
      <Card card={props.summary} />
    </>
  );
}

function Result({ summary }: ResultProps<"card">) {
  return <Card card={summary} />;
}
