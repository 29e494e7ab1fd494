/** Customers as numbers: everything the comparison reads, each distinct text taken apart once. */
import type { CustomersTable } from "../../table/tables";
import { birthDaysOf } from "./birthDays";
import { type Emails, emailsOf } from "./emails";
import { type Identifiers, identifiersOf } from "./identifiers";
import { type NamedPhrases, type Names, namesOf } from "./names";
import { organisationWords } from "./organisationName";
import { type Phones, phonesOf } from "./phones";
import { Phrases } from "./phrases";
import { type Places, placesOf } from "./places";
import { textCodes } from "./textCodes";
import { Vocabulary } from "./vocabulary";

export interface NormalisedCustomers extends Names {
  readonly rowCount: number;
  readonly vocabulary: Vocabulary;
  readonly company?: NamedPhrases;
  readonly birthDays?: Int32Array;
  readonly phones?: Phones;
  readonly emails?: Emails;
  readonly places: Places;
  readonly taxNumbers?: Identifiers;
  readonly personalNumbers?: Identifiers;
  /** Only where some id stands on several rows: else all ids differ and tell nothing. */
  readonly customerIds?: Identifiers;
}

/** Takes the columns apart; a column the table does not have has no part. */
export function normaliseCustomers({ rowCount, columns }: CustomersTable): NormalisedCustomers {
  const vocabulary = new Vocabulary();
  const { company, birthDay, phone, email, customerId } = columns;
  const taxNumbers = [columns.taxNumber, columns.vatNumber, columns.ogrn].filter(isPresent);
  const personalNumbers = [columns.personalNumber, columns.snils, columns.birthNumber].filter(isPresent);
  const companies = company && new Phrases(vocabulary);
  return {
    rowCount,
    vocabulary,
    ...namesOf(rowCount, columns, vocabulary),
    ...(companies && {
      company: {
        codes: textCodes(company, (text) => companies.code(organisationWords(text))),
        phrases: companies,
      },
    }),
    ...(birthDay && { birthDays: birthDaysOf(birthDay) }),
    ...(phone && { phones: phonesOf(phone) }),
    ...(email && { emails: emailsOf(email) }),
    places: placesOf(columns, vocabulary),
    ...(taxNumbers.length > 0 && { taxNumbers: identifiersOf(taxNumbers) }),
    ...(personalNumbers.length > 0 && { personalNumbers: identifiersOf(personalNumbers) }),
    ...(customerId && hasRepeats(customerId.codes) && { customerIds: identifiersOf([customerId]) }),
  };
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function hasRepeats(codes: Uint32Array): boolean {
  const seen = new Uint8Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
  return codes.some((code) => code > 0 && seen[code]++ > 0);
}
