import type { ImportProfile } from "./profile";

/** Buyers and orders; the program writes in Ukrainian, Russian or English. */
export const keyCrm: ImportProfile = {
  name: "KeyCRM",
  tables: {
    customers: {
      marks: ["ID", "Полное имя", "Компания", "Менеджер"],
      roles: {
        customerId: ["ID"],
        customerName: ["Полное имя", "ФИО", "ПІБ"],
        registeredDay: ["Дата создания", "Создан", "Створено"],
        confirmedDay: ["Дата обновления", "Обновлен", "Оновлено"],
      },
    },
    orders: {
      marks: ["Номер заказа", "ID покупателя", "Источник"],
      roles: {
        orderId: ["Номер заказа", "№ заказа"],
        orderDay: ["Дата заказа", "Дата создания", "Создан"],
        customerId: ["ID покупателя"],
        customerName: ["Покупатель", "ФИО покупателя"],
        productId: ["SKU", "Артикул"],
        channel: ["Источник"],
        amount: ["Сумма товара", "Сумма позиции", "Сумма заказа"],
      },
    },
  },
};
