import type { ImportProfile } from "./profile";

/** The register of counterparties, and documents of sale. */
export const sbis: ImportProfile = {
  name: "СБИС",
  tables: {
    customers: {
      marks: ["ИНН", "КПП", "Ответственный", "Контактное лицо"],
      roles: {
        company: ["Название", "Наименование", "Контрагент"],
        customerName: ["Контактное лицо"],
        customerId: ["Код", "Идентификатор"],
        industry: ["Основной вид деятельности", "Категория"],
      },
    },
    orders: {
      marks: ["Контрагент", "Регламент", "Сумма"],
      roles: {
        orderId: ["Номер"],
        orderDay: ["Дата"],
        customerName: ["Контрагент"],
        status: ["Состояние", "Статус"],
        managerName: ["Ответственный"],
        amount: ["Сумма"],
      },
    },
  },
};
