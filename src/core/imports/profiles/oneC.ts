import type { ImportProfile } from "./profile";

/** The list of counterparties and the register of sales as 1C:Enterprise saves them. */
export const oneC: ImportProfile = {
  name: "1С",
  tables: {
    customers: {
      marks: ["Код", "ИНН", "Полное наименование"],
      roles: {
        customerId: ["Код"],
        company: ["Наименование", "Наименование в программе", "Рабочее наименование"],
        customerName: ["Контактное лицо", "Основное контактное лицо"],
        kind: ["Вид контрагента", "Юр. / физ. лицо"],
        managerName: ["Основной менеджер", "Ответственный"],
      },
    },
    orders: {
      marks: ["Регистратор", "Номенклатура"],
      roles: {
        orderId: ["Номер", "Регистратор"],
        orderDay: ["Дата", "Период"],
        customerName: ["Контрагент", "Покупатель", "Партнер"],
        productId: ["Артикул", "Номенклатура.Артикул", "Код номенклатуры"],
        productName: ["Номенклатура"],
        quantity: ["Количество"],
        amount: ["Сумма", "Стоимость", "Выручка"],
        cost: ["Себестоимость"],
      },
    },
  },
};
