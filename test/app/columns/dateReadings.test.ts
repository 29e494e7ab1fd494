import { dateReadings } from "../../../src/app/columns/dateReadings";

it.each([
  // 2025-02-01 and 2025-01-02, counted by hand: 20089 is 2025-01-01.
  ["01/02/2025", { dmy: 20_120, mdy: 20_090 }],
  ["1-2-25", { dmy: 20_120, mdy: 20_090 }],
  // 1930-02-01: years from 30 on are of the last century.
  ["01/02/30", { dmy: -14_579, mdy: -14_609 }],
])("%s can be two days", (text, days) => {
  expect(dateReadings(text)).toEqual(days);
});

it.each(["13/02/2025", "02/13/2025", "2025-01-02", "tomorrow", "01/02/20255"])(
  "%s is not in doubt",
  (text) => {
    expect(dateReadings(text)).toBeUndefined();
  },
);
