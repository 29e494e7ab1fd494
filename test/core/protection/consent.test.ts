import { consentSplit } from "../../../src/core/protection/consent";
import type { DayColumn, TextColumn } from "../../../src/core/table/columns";

const texts = (values: readonly string[]): TextColumn => {
  const dictionary = ["", ...new Set(values.filter(Boolean))];
  return {
    kind: "text",
    codes: Uint32Array.from(values, (value) => dictionary.indexOf(value)),
    dictionary: { size: dictionary.length, at: (code) => dictionary[code]! },
  };
};
const days = (values: readonly number[]): DayColumn => ({ kind: "day", days: Float64Array.from(values) });
const asOfDay = 20_000;
const none = Number.NaN;

it("leaves out nobody where no column tells of consent", () => {
  const split = consentSplit({ columns: {}, rowCount: 3 }, "mailing", { asOfDay });
  expect([...split.allowed]).toEqual([1, 1, 1]);
  expect(split.leftOut).toEqual([]);
});

it("says who may be written to, and why others may not", () => {
  const columns = {
    consent: texts(["да", "да", "нет", "да", "да", "отозвано"]),
    mailingConsent: texts(["да", "", "да", "да", "нет", "да"]),
    withdrawnDay: days([none, none, none, asOfDay, asOfDay + 1, none]),
  };
  const split = consentSplit({ columns, rowCount: 6 }, "mailing", { asOfDay });
  // By hand: agreed; nothing noted; refuses that data are kept; withdrawn today; refused; withdrawn in words.
  expect([...split.allowed]).toEqual([1, 0, 0, 0, 0, 0]);
  expect(split.leftOut).toEqual([
    { reason: "consentWithdrawn", rows: 2 },
    { reason: "consentRefused", rows: 2 },
    { reason: "consentMissing", rows: 1 },
  ]);
  const kept = consentSplit({ columns, rowCount: 6 }, "keeping", { asOfDay });
  expect([...kept.allowed]).toEqual([1, 1, 0, 0, 1, 0]);
});

it("takes a lone column headed Newsletter for mailings only, and looks at the wanted rows only", () => {
  const columns = { consent: texts(["no", "yes"]) };
  const options = { asOfDay, consentHeading: "Newsletter" };
  expect([...consentSplit({ columns, rowCount: 2 }, "keeping", options).allowed]).toEqual([1, 1]);
  expect([...consentSplit({ columns, rowCount: 2 }, "mailing", options).allowed]).toEqual([0, 1]);
  const rows = Uint8Array.of(0, 1);
  expect(consentSplit({ columns, rowCount: 2 }, "mailing", { ...options, rows }).leftOut).toEqual([]);
});
