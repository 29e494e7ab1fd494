import type { ImportProfile } from "./profile";

/** CSV in UTF-8 parted by semicolons. */
export const retailCrm: ImportProfile = {
  name: "RetailCRM",
  tables: {
    customers: {
      marks: ["Внешний ID", "Дата регистрации", "Менеджер"],
      roles: {
        customerId: ["Внешний ID", "ID"],
        registeredDay: ["Дата регистрации"],
        mailingConsent: ["Подписка на рассылки", "Подписан на рассылку"],
      },
    },
    orders: {
      marks: ["Номер заказа", "Способ оформления", "Статус"],
      roles: {
        orderId: ["Номер заказа", "Номер"],
        orderDay: ["Дата оформления", "Дата создания", "Дата и время"],
        customerId: ["Внешний ID клиента", "ID клиента"],
        productId: ["Артикул", "Артикул товара", "Внешний ID товара"],
        channel: ["Способ оформления"],
        amount: ["Сумма по товару", "Стоимость", "Сумма заказа", "Сумма"],
      },
    },
  },
};
