import type { Stage } from "../../core/progress";
import type { Reached } from "./cancellable";

/** Stages of one piece of work in order, each with its usual part of the time. */
export type Course = readonly (readonly [stage: Stage, weight: number])[];

export const prepareCourse: Course = [
  ["read", 30],
  ["recognise", 10],
  ["tables", 20],
  ["match", 10],
  ["metrics", 20],
  ["report", 10],
];

export const applyCourse: Course = [
  ["check", 20],
  ["journal", 20],
  ["write", 60],
];

/** What part of the whole course is behind, 0–1; a stage that is not on the course counts as its start. */
export function overallShare(course: Course, { stage, share }: Reached): number {
  const at = course.findIndex(([name]) => name === stage);
  if (at < 0) return 0;
  const weight = (stages: Course) => stages.reduce((sum, [, part]) => sum + part, 0);
  return (weight(course.slice(0, at)) + course[at]![1] * share) / weight(course);
}

/**
 * Seconds left, if the rest goes as the beginning did. Undefined while that would be a guess: in the first
 * second, and before a twentieth is behind.
 */
export function secondsLeft(share: number, elapsedMs: number): number | undefined {
  if (elapsedMs < 1000 || share < 0.05) return undefined;
  return Math.ceil((elapsedMs * (1 - share)) / share / 1000);
}
