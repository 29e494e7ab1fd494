import { clusterProbability, strongParts } from "../../../src/core/merges/clusterStrength";

const links = [
  { a: 1, b: 2, probability: 0.999 },
  { a: 2, b: 3, probability: 0.6 },
  { a: 1, b: 3, probability: 0.2 },
  { a: 8, b: 9, probability: 0.1 },
];

it("is as sure as the weakest of the links that are needed", () => {
  expect(clusterProbability([1, 2, 3], links)).toBe(0.6);
  expect(clusterProbability([1, 2], links)).toBe(0.999);
});

it("parts a cluster at its weak links", () => {
  expect(strongParts([1, 2, 3], links, 0.99)).toEqual([[1, 2]]);
  expect(strongParts([1, 2, 3], links, 0.5)).toEqual([[1, 2, 3]]);
  expect(strongParts([1, 2, 3], links, 1)).toEqual([]);
});
