import { applyCourse, overallShare, prepareCourse, secondsLeft } from "../../../src/app/task/remaining";

it("adds up the stages that lie behind", () => {
  expect(overallShare(applyCourse, { stage: "check", share: 0 })).toBe(0);
  expect(overallShare(applyCourse, { stage: "journal", share: 0.5 })).toBeCloseTo(0.3, 12);
  expect(overallShare(applyCourse, { stage: "write", share: 1 })).toBe(1);
});

it.each([prepareCourse, applyCourse])("never goes back along a course", (...course) => {
  const shares = course.flatMap(([stage]) =>
    [0, 0.5, 1].map((share) => overallShare(course, { stage, share })),
  );
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

it("does not guess too early", () => {
  expect(secondsLeft(0.5, 900)).toBeUndefined();
  expect(secondsLeft(0.04, 60_000)).toBeUndefined();
});

it("expects the rest to go as the beginning did", () => {
  expect(secondsLeft(0.25, 2000)).toBe(6);
  expect(secondsLeft(1, 2000)).toBe(0);
});
