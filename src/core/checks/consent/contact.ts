import type { TextColumn } from "../../table/columns";
import type { Scope } from "../scope";
import type { Answer } from "./answer";
import { answerIn } from "./answer";

/** Whether a row has a phone or an e-mail address. */
export function contactTest({ columns, played }: Scope): (index: number) => boolean {
  const contacts = (["email", "phone"] as const)
    .filter((role) => played.includes(role))
    .map((role) => (columns[role] as TextColumn).codes);
  return (index) => contacts.some((codes) => codes[index] > 0);
}

/** By code, the answer that each text of a column of consents gives; "none" for no text. */
export function answersOf({ dictionary }: TextColumn): readonly (Answer | "none")[] {
  return Array.from({ length: dictionary.size }, (_, code) => answerIn(dictionary.at(code)) ?? "none");
}
