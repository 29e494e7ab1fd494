import { statusMeaning } from "../../../src/core/metrics/cancelled";
import { creditNotes } from "../../../src/core/metrics/creditNotes";
import { listedTexts } from "../../../src/core/table/columnTexts";

it.each([
  ["Отменён", "cancelled"],
  ["ОТМЕНА клиентом", "cancelled"],
  ["Заказ аннулирован", "cancelled"],
  ["Сторно", "cancelled"],
  ["Storno", "cancelled"],
  ["stornováno", "cancelled"],
  ["Zrušeno", "cancelled"],
  ["zrušená zákazníkem", "cancelled"],
  ["Cancelled", "cancelled"],
  ["canceled by customer", "cancelled"],
  ["Void", "cancelled"],
  ["Возврат", "returned"],
  ["Возвращён", "returned"],
  ["Vráceno", "returned"],
  ["Returned", "returned"],
  ["Refunded", "returned"],
  ["Выполнен", "sale"],
  ["Не отменён", "sale"],
  ["Vyřízeno", "sale"],
  ["nezrušeno", "sale"],
  ["Not cancelled", "sale"],
  ["Completed", "sale"],
  ["Unavoidable delay", "sale"],
  ["", "sale"],
])("reads the status %s as %s", (status, meaning) => expect(statusMeaning(status)).toBe(meaning));

it.each([
  ["C before digits among plain numbers", ["536365", "536366", "C536379"], [0, 0, 1]],
  ["C before every number", ["C1", "C2", "C3"], [0, 0, 0]],
  ["C before most numbers", ["C1", "C2", "3"], [0, 0, 0]],
  ["C with other letters", ["1", "2", "CA-2013-152156", "C12A"], [0, 0, 0, 0]],
  ["the word itself", ["Возврат 7", "dobropis-12", "Credit note 3", "SO1"], [1, 1, 1, 0]],
  ["no numbers", ["", "12"], [0, 0]],
])("knows credit notes: %s", (_, numbers, expected) =>
  expect([...creditNotes(listedTexts(numbers))]).toEqual(expected),
);
