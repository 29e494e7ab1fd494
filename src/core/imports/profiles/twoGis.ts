import type { ImportProfile } from "./profile";

/** Organisations as parsers of the 2GIS map list them. The name is a firm's, and what stands at the place is its kind. */
export const twoGis: ImportProfile = {
  name: "2GIS",
  tables: {
    customers: {
      marks: ["2GIS URL", "Рубрики"],
      roles: {
        customerId: null,
        company: ["Наименование", "Название"],
        customerName: null,
        email: ["E-mail 1", "E-mail"],
        phone: ["Телефон 1", "Телефон"],
        addressMore: ["Комментарий к адресу"],
        industry: ["Рубрики"],
        kind: ["Тип"],
      },
    },
  },
};
