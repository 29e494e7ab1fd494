import { nextRunState, type RunEvent, type RunState } from "../../../src/app/run/runState";
import { Cancelled } from "../../../src/core/progress";
import { dateQuestion, preview, recognition, run } from "../stubSession";

const start: RunState = { step: "preparing", startedMs: 0 };
const after = (...events: RunEvent[]) => events.reduce(nextRunState, start);
const asked = { ...preview, recognition: { ...recognition, questions: [dateQuestion] } };
const outcome = { run, preview, reportSheet: "Сегменты" };

it("goes from reading to the result", () => {
  expect(after({ event: "prepared", preview })).toEqual({ step: "ready", preview });
  const writing = after({ event: "prepared", preview }, { event: "writing", atMs: 5 });
  expect(writing).toEqual({ step: "writing", preview, startedMs: 5 });
  expect(nextRunState(writing, { event: "written", outcome })).toEqual({ step: "done", outcome });
});

it("asks before anything can be written", () => {
  const asking = after({ event: "prepared", preview: asked });
  expect(asking.step).toBe("asking");
  expect(nextRunState(asking, { event: "writing", atMs: 5 })).toBe(asking);
});

it("shows progress only while it works", () => {
  const reached = { stage: "write", share: 0.5 } as const;
  expect(nextRunState(start, { event: "reached", reached })).toEqual({ ...start, reached });
  const done = after({ event: "written", outcome });
  expect(nextRunState(done, { event: "reached", reached })).toBe(done);
});

it("tells a stop by the user from a failure", () => {
  expect(after({ event: "stopped", work: "apply", error: new Cancelled() })).toEqual({
    step: "cancelled",
    work: "apply",
  });
  const error = new Error("x");
  expect(after({ event: "stopped", work: "undo", error })).toEqual({ step: "failed", work: "undo", error });
});
