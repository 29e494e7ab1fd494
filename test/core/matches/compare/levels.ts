import type { FieldId } from "../../../../src/core/matches/compare/comparison";
import { levelBits, levelMask } from "../../../../src/core/matches/compare/comparison";
import { packRecords } from "../../../../src/core/matches/decide/records";
import { normaliseCustomers } from "../../../../src/core/matches/normalise/customers";
import type { CustomersTable } from "../../../../src/core/table/tables";

/** How the first two rows of a table compare in a field; "missing" where one side has nothing. */
export function levelOf(table: CustomersTable, id: FieldId): string {
  const { fields, numbers, width } = packRecords(normaliseCustomers(table));
  const field = fields.find(({ comparison }) => comparison.id === id);
  if (!field) return "missing";
  const { open, offset, comparison } = field;
  const answers = [
    open.compare(numbers, offset, width + offset),
    open.compare(numbers, width + offset, offset),
  ];
  const [level, back] = answers.map((answer) => answer & levelMask);
  // Which row comes first must not matter.
  expect(back).toBe(level);
  if (level === 0) return "missing";
  const { id: name, isValued } = comparison.levels[level - 1];
  expect(answers[0] >> levelBits > 0).toBe(isValued === true);
  return name;
}
