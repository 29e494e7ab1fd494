import type { ImportProfile } from "./profile";

/**
 * What the Datacol parser collects from directories of companies. Its columns bear the names that the user gave the
 * fields, so nothing marks such a file for sure.
 */
export const datacol: ImportProfile = {
  name: "Datacol",
  tables: {
    customers: {
      marks: [],
      roles: {
        customerId: null,
        company: ["Название компании", "Название", "Name", "Title"],
        customerName: ["Контактное лицо"],
        phone: ["Телефон", "Телефоны", "Phone"],
        email: ["E-mail", "Email"],
        industry: ["Категория", "Рубрика", "Category"],
      },
    },
  },
};
