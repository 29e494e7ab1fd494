import { closure } from "../../../../src/core/matches/cluster/closure";
import { householdsOf } from "../../../../src/core/matches/cluster/households";

const edge = (a: number, b: number, probability = 0.9) => ({ a, b, probability });
const never = () => false;

it("joins what is the same as the same", () => {
  expect(closure([edge(3, 4), edge(1, 2), edge(2, 4)], never)).toEqual([[1, 2, 3, 4]]);
});

it("refuses a chain whose ends contradict each other, at its weakest link", () => {
  const contradict = (one: number, other: number) => one === 1 && other === 3;
  expect(closure([edge(1, 2, 0.99), edge(2, 3, 0.6)], contradict)).toEqual([[1, 2]]);
  expect(closure([edge(1, 2, 0.6), edge(2, 3, 0.99)], contradict)).toEqual([[2, 3]]);
});

it("believes a pair of its own, whatever the fields say of it alone", () => {
  expect(closure([edge(1, 2)], () => true)).toEqual([[1, 2]]);
});

it("never joins what the user set apart", () => {
  const apart = new Map([
    [1, [3]],
    [3, [1]],
  ]);
  expect(closure([edge(1, 2, 0.99), edge(2, 3, 0.98), edge(3, 4, 0.97)], never, apart)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it("links households with all rows of their customers, and not a customer with themselves", () => {
  expect(
    householdsOf(
      [[1, 5]],
      [
        [5, 9],
        [2, 3],
      ],
    ),
  ).toEqual([{ rows: [1, 5, 9] }]);
  expect(householdsOf([[2, 3]], [[2, 3]])).toEqual([]);
});
