import type { TextColumn } from "../../table/columns";
import type { Role } from "../../table/roles";
import type { Check } from "../check";
import { isBirthNumber } from "../identifiers/czech";
import { isInn, isOgrn, isSnils } from "../identifiers/russian";
import type { Scope } from "../scope";
import { kindOfName, kindOfWord, type PartyKind } from "./legalForm";

/**
 * The row says person, the identifiers say company, or the other way round.
 *
 * A company has a КПП, a ten-digit ИНН, a thirteen-digit ОГРН, a legal form in its name; a person a СНИЛС, a birth number,
 * a twelve-digit ИНН. Sole traders are both, so nothing contradicts them but a КПП or a company's numbers.
 */
export const kindContradiction = {
  id: "kindContradiction",
  tables: ["customers"],
  severity: "warning",
  roles: ["kind"],
  settings: {},
  run(scope, fail) {
    const kind = scope.columns.kind as TextColumn;
    const said = Array.from({ length: kind.dictionary.size }, (_, code) =>
      kindOfWord(kind.dictionary.at(code)),
    );
    const soles = soleTraders(scope);
    /** 1 for a row that is contradicted already: one finding is enough. */
    const isTold = new Uint8Array(scope.rowCount);
    for (const { role, tell } of evidence) {
      if (!scope.played.includes(role)) continue;
      const { codes, dictionary } = scope.columns[role] as TextColumn;
      const tells =
        role === "customerName"
          ? scope.shared(namedKinds)
          : Array.from({ length: dictionary.size }, (_, code) =>
              code === 0 ? undefined : tell(dictionary.at(code)),
            );
      if (tells.every((told) => told === undefined)) continue;
      for (let index = 0; index < codes.length; index++) {
        const told = tells[codes[index]];
        const word = said[kind.codes[index]];
        if (told === undefined || word === undefined || isTold[index] === 1) continue;
        if (agree(word, told, soles(index))) continue;
        isTold[index] = 1;
        fail({
          index,
          role: "kind",
          params: { kind: kind.dictionary.at(kind.codes[index]), value: dictionary.at(codes[index]) },
        });
      }
    }
  },
} as const satisfies Check;

/** What a column tells of its row. A number of a person may be a sole trader's, too. */
const evidence: readonly { readonly role: Role; readonly tell: (text: string) => PartyKind | undefined }[] = [
  { role: "kpp", tell: (text) => (/^[-–—]$/.test(text) ? undefined : "company") },
  {
    role: "ogrn",
    tell: (text) => (isOgrn(text) ? (text.length === 13 ? "company" : "soleTrader") : undefined),
  },
  {
    role: "taxNumber",
    tell: (text) => (isInn(text) ? (text.length === 10 ? "company" : "person") : undefined),
  },
  { role: "snils", tell: (text) => (isSnils(text) ? "person" : undefined) },
  { role: "birthNumber", tell: (text) => (isBirthNumber(text) ? "person" : undefined) },
  { role: "customerName", tell: kindOfName },
];

/** By code of the names: sole traders' are told from others'. */
function namedKinds(scope: Scope): readonly (PartyKind | undefined)[] {
  return kindsOf(scope.columns.customerName as TextColumn);
}

const kindsOf = ({ dictionary }: TextColumn) =>
  Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? undefined : kindOfName(dictionary.at(code)),
  );

function agree(said: PartyKind, told: PartyKind, isSole: boolean): boolean {
  if (said === told || (isSole && told !== "company")) return true;
  // Many books know persons and companies only; a sole trader may stand under either.
  return told === "soleTrader" || (said === "soleTrader" && told === "person");
}

function soleTraders(scope: Scope): (index: number) => boolean {
  const names = (["customerName", "company"] as const)
    .filter((role) => scope.played.includes(role))
    .map((role) => {
      const column = scope.columns[role] as TextColumn;
      return {
        codes: column.codes,
        kinds: role === "customerName" ? scope.shared(namedKinds) : kindsOf(column),
      };
    });
  return (index) => names.some(({ codes, kinds }) => kinds[codes[index]] === "soleTrader");
}
