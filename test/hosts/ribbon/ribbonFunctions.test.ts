import type { Errand } from "../../../src/app/errand";
import { commands } from "../../../src/commands";
import type { Session } from "../../../src/commands/session";
import { InputError } from "../../../src/core/errors";
import { type RibbonDoors, ribbonFunctions } from "../../../src/hosts/ribbon/ribbonFunctions";
import { run, stubSession } from "../../app/stubSession";

/** What happened, in order. */
let log: string[];
beforeEach(() => {
  log = [];
});

function open(session: Session | undefined, isWriting = false): ReadonlyMap<string, () => Promise<void>> {
  const doors: RibbonDoors = {
    async showPane() {
      log.push("pane");
    },
    give: (errand: Errand) => log.push("run" in errand ? `${errand.kind} ${errand.run.at}` : errand.kind),
    session: async () => session,
    isWriting: () => isWriting,
    workbookChanged: () => log.push("changed"),
  };
  return ribbonFunctions(doors);
}

it("has a function for every command", () => {
  expect([...open(undefined).keys()]).toEqual(commands.map(({ id }) => id));
});

it("opens the pane at a run and leaves all else to the user", async () => {
  const { session, asked } = stubSession();
  await open(session).get("segment")!();
  expect(log).toEqual(["pane", "run"]);
  expect(asked).toEqual([]);
});

it("gives every click on Segment a run of its own", async () => {
  const errands: Errand[] = [];
  const functions = ribbonFunctions({
    showPane: async () => undefined,
    give: (errand) => errands.push(errand),
    session: async () => stubSession().session,
    isWriting: () => false,
    workbookChanged: () => undefined,
  });
  await functions.get("segment")!();
  await functions.get("segment")!();
  expect(errands).toEqual([
    { kind: "run", command: "segment", number: 1 },
    { kind: "run", command: "segment", number: 2 },
  ]);
});

it("takes the newest run back in sight of the user and says which one it was", async () => {
  const { session, asked } = stubSession();
  await open(session).get("undo")!();
  expect(log).toEqual(["pane", "undoing", `undone ${run.at}`, "changed"]);
  expect(asked).toEqual([["undo"]]);
});

it("says why a run could not be taken back", async () => {
  const refusing: Session = {
    ...stubSession().session,
    undo: async () => Promise.reject(new InputError("undo.nothing")),
  };
  await open(refusing).get("undo")!();
  expect(log).toEqual(["pane", "undoing", "undoFailed"]);
});

it.each(["segment", "undo"])("only shows the pane for %s while something is being written", async (id) => {
  const { session, asked } = stubSession();
  await open(session, true).get(id)!();
  expect(log).toEqual(["pane"]);
  expect(asked).toEqual([]);
});

it.each(["segment", "undo", "pane"])(
  "only shows the pane for %s where no workbook can be read",
  async (id) => {
    await open(undefined).get(id)!();
    expect(log).toEqual(["pane"]);
  },
);
