import { logFrequencies } from "../../../../src/core/matches/decide/frequencies";
import { packRecords } from "../../../../src/core/matches/decide/records";
import { normaliseCustomers } from "../../../../src/core/matches/normalise/customers";
import { customersTable } from "../../byHand/tables";

/** Shares of the phones of a table, most frequent first. */
function shares(phones: readonly string[], rowWeight?: Float64Array): readonly number[] {
  const records = packRecords(normaliseCustomers(customersTable({ phone: phones })));
  const [ofPhones] = logFrequencies(records, rowWeight);
  return [...ofPhones.slice(1)].map(Math.exp).sort((one, other) => other - one);
}

const phone = (number: number) => `903236550${number}`;

it("leaves one of the rows out that agree: of three of five two are chance", () => {
  // 2 seen once, none twice: a value seen once counts as (2 · 0 + 1) / (2 + 1) of one.
  const expected = [2 / 5, 1 / 3 / 5, 1 / 3 / 5];
  const found = shares([phone(1), phone(1), phone(1), phone(2), phone(3)]);
  for (const [at, share] of expected.entries()) expect(found[at]).toBeCloseTo(share, 12);
});

it("counts customers, not rows, where it knows them", () => {
  // Three rows of one customer: nobody else has the phone. All three values are seen once: 1 / 4 of one of three.
  const weights = Float64Array.of(1 / 3, 1 / 3, 1 / 3, 1, 1);
  for (const share of shares([phone(1), phone(1), phone(1), phone(2), phone(3)], weights)) {
    expect(share).toBeCloseTo(1 / 4 / 3, 12);
  }
});
