import type { TextColumn } from "../../table/columns";
import { TextIndex } from "../../table/textIndex";
import { mailbox } from "./email";
import { byRow } from "./textCodes";

/** One address a customer, by row; codes of 0 are none. */
export interface Emails {
  readonly codes: Int32Array;
  /** By code of an address. */
  readonly localCodes: readonly number[];
  readonly domainCodes: readonly number[];
  readonly locals: readonly string[];
  readonly domains: readonly string[];
}

export function emailsOf(column: TextColumn): Emails {
  const addresses = indexWithNone();
  const locals = indexWithNone();
  const domains = indexWithNone();
  const localCodes = [0];
  const domainCodes = [0];
  const size = column.dictionary.size;
  const made = new Int32Array(size);
  for (let code = 1; code < size; code++) {
    const parts = mailbox(column.dictionary.at(code));
    if (!parts) continue;
    const address = addresses.code(`${parts.local}@${parts.domain}`);
    if (address === localCodes.length) {
      localCodes.push(locals.code(parts.local));
      domainCodes.push(domains.code(parts.domain));
    }
    made[code] = address;
  }
  return {
    codes: byRow(made, column.codes),
    localCodes,
    domainCodes,
    locals: locals.texts,
    domains: domains.texts,
  };
}

function indexWithNone(): TextIndex {
  const index = new TextIndex();
  index.code("");
  return index;
}
