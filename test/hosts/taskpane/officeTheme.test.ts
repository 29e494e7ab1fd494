import { themeFor } from "../../../src/hosts/taskpane/officeTheme";

it.each([
  // Office's own: colourful, dark grey, black, white.
  ["#FFFFFF", "light"],
  ["#E6E6E6", "light"],
  ["#363636", "dark"],
  ["000000", "dark"],
] as const)("finds %s %s", (background, theme) => {
  expect(themeFor(background)).toBe(theme);
});
