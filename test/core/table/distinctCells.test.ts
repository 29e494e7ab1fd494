import { distinctCells } from "../../../src/core/table/distinctCells";
import { bookOf } from "../../workbook/books";

const cells = bookOf({
  S: [["H"], ["Praha"], ["praha"], [5], [null], ["Brno"], [5], [true], ["below"]],
}).xlsx.cells("S");

it("counts texts without regard to case, and the empty cell once", () => {
  // Praha, Brno, 5, true, and the empty cell.
  expect(distinctCells(cells, 0, 1, 7)).toEqual({ count: 5, longest: 5 });
  expect(distinctCells(cells, 0, 1, 2)).toEqual({ count: 1, longest: 5 });
  expect(distinctCells(cells, 7, 1, 7)).toEqual({ count: 1, longest: 0 });
});
