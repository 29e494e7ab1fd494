import type { Role } from "../table/roles";

/** Roles by which a person can be reached or recognised: what somebody who leaves would like to take along. */
export const contactRoles: ReadonlySet<Role> = new Set([
  "email",
  "phone",
  "address",
  "addressMore",
  "houseNumber",
  "flatNumber",
  "postcode",
  "birthDay",
  "birthDate",
  "personalNumber",
  "taxNumber",
  "vatNumber",
  "kpp",
  "ogrn",
  "snils",
  "birthNumber",
  "iban",
  "bankAccount",
  "bik",
]);
