/** What the checks have to find in a sample book, told from how it was made. For tests only. */
import type { CheckId } from "../../src/core/checks/runChecks";
import type { DirtKind } from "./rows";
import type { SampleBook } from "./sampleBook";

export interface ExpectedFinding {
  readonly sheet: string;
  /** As the sheet counts it: the first row is 1. */
  readonly row: number;
  /** Heading. */
  readonly column: string;
  readonly check: CheckId;
}

/** The check that finds each kind of dirt; kinds that no check of single rows can find are left out. */
const checkOf: Readonly<Partial<Record<DirtKind, CheckId>>> = {
  twoPhones: "severalPhones",
  phoneAsNumber: "phoneAsNumber",
  emailTypo: "emailSyntax",
  birthDayAsText: "dateAsText",
  wrongBirthDay: "birthDayFuture",
  registeredAsText: "dateAsText",
  trailingSpace: "spaces",
  lookAlikeLetters: "lookAlikeLetters",
  orderDayAsText: "dateAsText",
  amountAsText: "numberAsText",
  customerMissing: "noCustomer",
  unknownCustomerId: "unknownCustomer",
  idAsText: "numberAsText",
};

/** Every finding there has to be, and no other. */
export function expectedFindings(book: SampleBook): ExpectedFinding[] {
  return [...ofDirt(book), ...swappedNames(book), ...missingConsents(book)];
}

function ofDirt({ country, dirt }: SampleBook): ExpectedFinding[] {
  return dirt.flatMap(({ kind, sheet, row, heading }) => {
    const check = checkOf[kind];
    if (!check) return [];
    // Of a row without any customer the id is pointed at.
    if (
      heading === undefined ||
      (kind === "customerMissing" && heading !== country.orderHeadings.customerId)
    ) {
      return [];
    }
    const name = sheet === "customers" ? country.customersSheet : country.ordersSheet;
    return [{ sheet: name, row: row + 1, column: heading, check }];
  });
}

/** Second entries were taken down with the names in the other order now and then. */
function swappedNames({ country, customers, dirt }: SampleBook): ExpectedFinding[] {
  return dirt.flatMap(({ kind, row, clean }) => {
    if (kind !== "duplicateCustomer") return [];
    const column = country.customerHeadings.name;
    const first = customers.findIndex(({ id }) => id === clean);
    const [one] = words(
      dirt.find((other) => other.row === first + 1 && other.heading === column)?.clean ??
        customers[first].name,
    );
    const name = words(customers[row - 1].name);
    if (name[0] === one || !name.includes(one)) return [];
    return [{ sheet: country.customersSheet, row: row + 1, column, check: "namesSwapped" as const }];
  });
}

const words = (name: unknown) => String(name).trim().split(/[ ,]+/);

function missingConsents({ country, customers }: SampleBook): ExpectedFinding[] {
  return customers.flatMap(({ id, phone, email, consent }, index) =>
    id !== undefined && (phone || email) && consent !== country.consent.yes
      ? [
          {
            sheet: country.customersSheet,
            row: index + 2,
            column: country.customerHeadings.consent,
            check: "consentMissing" as const,
          },
        ]
      : [],
  );
}
