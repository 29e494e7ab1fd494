import type { ImportProfile } from "./profile";

/** Contacts and deals as the lists of the CRM export them. */
export const bitrix24: ImportProfile = {
  name: "Bitrix24",
  tables: {
    customers: {
      marks: ["Обращение", "Тип контакта", "Ответственный"],
      roles: {
        customerId: ["ID"],
        phone: ["Рабочий телефон", "Мобильный телефон", "Телефон"],
        email: ["Рабочий e-mail", "Частный e-mail", "E-mail"],
        kind: ["Тип контакта"],
        registeredDay: ["Дата создания"],
        confirmedDay: ["Дата изменения"],
        managerName: ["Ответственный"],
      },
    },
    orders: {
      marks: ["Стадия сделки", "Ответственный", "Сумма"],
      roles: {
        orderId: ["ID"],
        orderDay: ["Дата закрытия", "Дата завершения", "Дата начала", "Дата создания"],
        customerName: ["Контакт", "Контакт: Имя", "Компания"],
        productName: ["Товар", "Название сделки"],
        status: ["Стадия сделки"],
        channel: ["Источник"],
        amount: ["Сумма"],
      },
    },
  },
};
