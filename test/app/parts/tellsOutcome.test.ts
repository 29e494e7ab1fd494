import { tellsOutcome } from "../../../src/app/parts/tellsOutcome";
import { en } from "../../../src/i18n/en";

const outcome = /nothing was|as it was before|could not be restored|was interrupted/i;

it("knows the refusals that say themselves whether anything was written: else the pane says it twice", () => {
  const telling = Object.entries(en)
    .filter(([key, text]) => key.startsWith("error.") && outcome.test(JSON.stringify(text)))
    .map(([key]) => key.slice("error.".length));
  expect([...tellsOutcome].sort()).toEqual(telling.sort());
});
