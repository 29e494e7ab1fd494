/** What a table is about. */
export type TableKind = "customers" | "orders" | "products";

/** Which typed column a role becomes. */
export type RoleType = "text" | "number" | "day";

/** Roles a column of each kind of table can play. The key is what `--map ROLE=HEADING` takes. */
export const roles = {
  customers: {
    customerId: "text",
    customerName: "text",
    firstName: "text",
    lastName: "text",
    middleName: "text",
    company: "text",
    email: "text",
    phone: "text",
    town: "text",
    address: "text",
    addressMore: "text",
    houseNumber: "text",
    flatNumber: "text",
    postcode: "text",
    region: "text",
    birthDay: "day",
    birthYear: "number",
    birthMonth: "number",
    birthDate: "number",
    personalNumber: "text",
    taxNumber: "text",
    vatNumber: "text",
    kpp: "text",
    ogrn: "text",
    snils: "text",
    birthNumber: "text",
    iban: "text",
    bankAccount: "text",
    bik: "text",
    industry: "text",
    kind: "text",
    managerName: "text",
    source: "text",
    consent: "text",
    consentDay: "day",
    mailingConsent: "text",
    mailingConsentDay: "day",
    withdrawnDay: "day",
    confirmedDay: "day",
    registeredDay: "day",
  },
  orders: {
    orderId: "text",
    orderDay: "day",
    customerId: "text",
    customerName: "text",
    firstName: "text",
    lastName: "text",
    middleName: "text",
    email: "text",
    phone: "text",
    town: "text",
    productId: "text",
    productName: "text",
    category: "text",
    quantity: "number",
    price: "number",
    discount: "number",
    amount: "number",
    currency: "text",
    cost: "number",
    status: "text",
    channel: "text",
    managerName: "text",
  },
  products: {
    productId: "text",
    productName: "text",
    category: "text",
    price: "number",
    cost: "number",
  },
} as const satisfies Record<TableKind, Record<string, RoleType>>;

export type CustomerRole = keyof (typeof roles)["customers"];
export type OrderRole = keyof (typeof roles)["orders"];
export type ProductRole = keyof (typeof roles)["products"];
export type Role = CustomerRole | OrderRole | ProductRole;
