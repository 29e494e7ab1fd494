import type { NormalisedCustomers } from "../normalise/customers";
import type { Identifiers } from "../normalise/identifiers";
import { type Comparison, type FieldId, levelBits, type OpenComparison } from "./comparison";
import { editDistance } from "./similarity";

const differs = 1;
const near = 2;
const exact = 3;

export const taxNumber = identifier("taxNumber", ({ taxNumbers }) => taxNumbers);
export const personalNumber = identifier("personalNumber", ({ personalNumbers }) => personalNumbers);
export const customerId = identifier("customerId", ({ customerIds }) => customerIds);

/** Numbers that belong to one customer: any of one's with any of the other's. */
function identifier(
  id: FieldId,
  columnsOf: (customers: NormalisedCustomers) => Identifiers | undefined,
): Comparison {
  return {
    id,
    isPersonal: true,
    levels: [
      { id: "differs", same: 0.05 },
      { id: "near", same: 0.07 },
      { id: "exact", same: 0.88, isValued: true },
    ],
    open(customers) {
      const columns = columnsOf(customers);
      return columns?.codes.some((codes) => codes.some((code) => code !== 0)) ? open(columns) : undefined;
    },
  };
}

function open({ codes, texts }: Identifiers): OpenComparison {
  const count = codes.length;
  return {
    slots: codes,
    firstTellsMissing: count === 1,
    valueCount: texts.length,
    eachValue(row, visit) {
      for (let at = 0; at < count; at++) {
        // The same number in two columns counts once.
        if (at === 0 || codes[at][row] !== codes[at - 1][row]) visit(codes[at][row]);
      }
    },
    compare(records, one, other) {
      let level = 0;
      for (let mine = 0; mine < count; mine++) {
        const code = records[one + mine];
        if (code === 0) continue;
        for (let theirs = 0; theirs < count; theirs++) {
          const otherCode = records[other + theirs];
          if (otherCode === 0) continue;
          if (code === otherCode) return exact | (code << levelBits);
          if (mine === theirs)
            level = Math.max(level, isSlip(texts[code], texts[otherCode]) ? near : differs);
        }
      }
      return level;
    },
  };
}

function isSlip(one: string, other: string): boolean {
  if (one.length < 6 || Math.abs(one.length - other.length) > 1) return false;
  return editDistance(one, other, 1) <= 1;
}
