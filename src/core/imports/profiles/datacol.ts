import type { ImportProfile } from "./profile";

/** What the Datacol parser collects from company directories; its columns bear the names of the template's fields. */
export const datacol: ImportProfile = {
  name: "Datacol",
  tables: {
    customers: {
      marks: ["@URL"],
      roles: {
        customerId: ["@URL"],
        company: ["Название компании", "Название", "Name", "Title"],
        customerName: ["Контактное лицо"],
        phone: ["Телефон", "Телефоны", "Phone"],
        email: ["E-mail", "Email"],
        industry: ["Категория", "Рубрика", "Category"],
      },
    },
  },
};
