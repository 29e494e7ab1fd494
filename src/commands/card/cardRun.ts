import { InputError } from "../../core/errors";
import { customerCard as report } from "../../core/reports";
import { type CustomerCardInput, customerCardInput } from "../../core/reports/customerCardInput";
import { say } from "../../i18n";
import { formatReference } from "../../workbook/reference";
import { customerFacts } from "../customers/customerFacts";
import { nameColumnOf } from "../customers/namedCustomers";
import { type OrdersBook, readOrders } from "../customers/readOrders";
import { countsOf, leftOutOf, linksOf } from "../describe";
import { reportSheet } from "../reportSheet";
import type { RunCommand } from "../runCommand";
import { chosenName } from "./chosenName";
import { bestCustomer, type FoundCustomer, rowOfCustomer, searchCustomers } from "./findCustomer";
import { cardResults } from "./results";

export interface CardChoices {
  /** A number, an e-mail, a phone or a name; who is chosen on the card, else who buys most, where absent. */
  readonly customer?: string;
}

export type CardSummary = CustomerCardInput;

/** Whom a text may mean. */
export interface CardQuery {
  readonly search: string;
}

const mostFound = 8;

/** All that is known of one customer: for a call, or for handing over to a colleague. */
export const cardRun: RunCommand<"card", CardChoices, CardSummary, CardQuery, readonly FoundCustomer[]> = {
  id: "card",
  async prepare(task, progress) {
    const orders = await readOrders(task, progress);
    if (!orders.tables) return { read: orders.read };
    const { ground, descriptions } = orders;
    const { book, settings, language } = task;
    const row = await rowOf(
      orders,
      settings.customer,
      await chosenName(book.port, progress),
      book.port.fileName,
    );
    const facts = await customerFacts(task, orders, true, progress);
    await progress("report", 0);
    const card = customerCardInput(facts, row, ground.calendar, {}, choicesOf(orders));
    const content = report.content(card, (key, params) => say(language, key, params));
    return {
      read: orders.read,
      found: {
        plan: {
          command: "card",
          asOfDay: descriptions.asOfDay,
          basis: ground.basis,
          changes: [
            reportSheet(ground, report.id, say(language, "report.customerCard.sheet"), content),
            ground.corrections,
          ],
        },
        counts: countsOf(orders),
        leftOut: leftOutOf(descriptions),
        links: linksOf(descriptions),
        summary: card,
        sheetKey: report.id,
        // The cell of the card knows better by the next time.
        remembers: {},
        results: () => cardResults(card),
        answer: ({ search }) => searchCustomers(descriptions, search, mostFound),
      },
    };
  },
  again: () => ({}),
};

/** @throws InputError `card.unknown` for somebody who is not there, `card.nobody` where nobody is. */
async function rowOf(
  { descriptions }: OrdersBook,
  asked: string | undefined,
  chosen: string | undefined,
  file: string,
): Promise<number> {
  if (asked !== undefined) {
    const row = rowOfCustomer(descriptions, asked);
    if (row < 0) throw new InputError("card.unknown", { file, customer: asked });
    return row;
  }
  const row = chosen === undefined ? -1 : rowOfCustomer(descriptions, chosen);
  const shown = row < 0 ? bestCustomer(descriptions) : row;
  if (shown < 0) throw new InputError("card.nobody", { file });
  return shown;
}

/** The cells with the names, for customers who stand on one sheet. */
function choicesOf({ descriptions, read }: OrdersBook): string | undefined {
  const { customers } = descriptions;
  const [source, ...more] = customers.sources;
  if (!source || more.length > 0 || !read.sources.some(({ name }) => name === source.sheet)) return undefined;
  const column = nameColumnOf(read.recognition, customers);
  const { firstRow, lastRow } = source.area;
  return formatReference({
    sheet: source.sheet,
    area: { firstRow, firstColumn: column, lastRow, lastColumn: column },
  });
}
