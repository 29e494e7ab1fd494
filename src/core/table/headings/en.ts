import type { HeadingWords } from "./concepts";

export const en: HeadingWords = {
  columns: {
    customerId: [
      "customer id, customer key, customer no, customer number, customer code, client id, client no, client number, buyer id, account id, account number, cust id, contact id, customer #, user id, member id",
      "card, card number, loyalty card, customer ref",
    ],
    customerName: [
      "customer name, full name, client name, contact name, buyer name, name of customer, customer full name, first and last name, billing name, account name",
      "recipient, guest, patient, member, contact, account, shipping name",
    ],
    firstName: ["first name, given name, forename, fname, customer first name, fname c"],
    lastName: ["last name, surname, family name, lname, customer last name, lname c"],
    middleName: ["middle name, patronymic, second name"],
    company: ["company, company name, organization, organisation, business name, firm, billing company"],
    email: ["email, email address, mail, customer email, e-mail address, client email, contact email"],
    phone: [
      "phone, phone number, telephone, phone no, customer phone, contact phone, contact number, tel",
      "mobile, cell, mobile phone, cell phone, mobile number, billing phone",
    ],
    town: ["city, town, customer city", "billing city, shipping city, suburb"],
    address: [
      "address, street, street address, addr, customer address",
      "billing address, shipping address, address line",
    ],
    addressMore: ["address 2, address line 2, street 2"],
    houseNumber: ["street number, house number, building number, house no, street no"],
    flatNumber: ["flat, apartment, apartment number, flat number, unit number, suite"],
    postcode: [
      "postcode, post code, postal code, zip, zip code",
      "billing zip, shipping zip, billing postcode",
    ],
    region: ["state, region, province, county, state / province", "billing state, billing province"],
    birthYear: ["birth year, year of birth, by"],
    birthMonth: ["birth month, month of birth, bm"],
    birthDate: ["day of birth, bd"],
    personalNumber: [
      "social security number, soc sec id, SSN, national id, national insurance number, NINO, personal number, passport number, passport",
    ],
    birthDay: ["birth date, date of birth, birthday, DOB, born"],
    taxNumber: ["tax number, tax id, vat number, vat id, VAT, TIN, EIN, company number, registration number"],
    industry: ["industry, sector, line of business"],
    kind: ["customer type, client type, customer group, contact type, account type"],
    managerName: [
      "manager, account manager, sales rep, salesperson, sales person, responsible, owner, account owner",
      "seller, agent, employee",
    ],
    source: ["lead source, customer source, acquisition source, referral"],
    vatNumber: ["EU VAT number", "VAT registration number", "VAT number, VAT id, VAT"],
    ogrn: ["OGRN"],
    kpp: ["KPP"],
    snils: ["SNILS"],
    birthNumber: ["birth number, czech birth number"],
    iban: ["IBAN, IBAN number"],
    consent: [
      "consent, gdpr consent, data consent, consent to processing, processing consent, privacy consent",
      "marketing consent, opt in, newsletter, accepts marketing, subscribed, email opt in",
    ],
    consentDay: ["consent date, date of consent, consent given, consent given on, consent given at"],
    mailingConsent: [
      "mailing consent, consent to mailings, consent to marketing",
      "email marketing, email consent, sms consent",
      "marketing consent, opt in, newsletter, accepts marketing, subscribed, email opt in",
    ],
    mailingConsentDay: [
      "mailing consent date, marketing consent date, opt in date, subscribed at, subscribed on, subscription date",
    ],
    withdrawnDay: [
      "consent withdrawn, consent withdrawn on, consent withdrawal date, date of withdrawal, withdrawal date",
      "unsubscribed at, unsubscribed on, opt out date, unsubscribed",
    ],
    confirmedDay: [
      "last confirmed, last verified, confirmed on, verified on, confirmation date, verification date, last checked",
      "verified, confirmed",
    ],
    currency: ["currency, currency code, order currency"],
    registeredDay: [
      "registration date, registered, sign up date, signup date, customer since, joined, date joined, member since, registered on",
    ],
    orderId: [
      "order id, order number, order no, order #, invoice no, invoice number, invoice id, invoice, receipt no, receipt number, order, transaction id, transaction number, order ref, order reference, sales order, order key, bill no, document number, sales order number",
      "receipt, transaction, deal, document, reference, number, ticket",
    ],
    orderDay: [
      "order date, sale date, purchase date, invoice date, transaction date, date of sale, sales date, date of order, date of purchase, ordered at, order day, receipt date, ordered on, paid at",
      "period, posting date, payment date, order time, order timestamp",
    ],
    productId: [
      "product id, product key, stock code, product code, item id, item code, article number, item no, item number, product number, part number, product no",
      "sku, product sku, barcode, ean, upc, lineitem sku",
    ],
    productName: [
      "product name, item name, product title, article name, lineitem name, items, service, product description",
    ],
    category: [
      "category, product category, item category, product group, department, product type",
      "group, product line",
    ],
    quantity: [
      "quantity, qty, order quantity, units, quantity ordered, number of items, pieces, units sold, lineitem quantity, count",
      "volume",
    ],
    price: [
      "price, unit price, price each, item price, product price, list price, selling price, price per unit, lineitem price, retail price",
      "rate",
    ],
    discount: ["discount, discount amount, discount percent, discount rate, discount pct"],
    amount: [
      "amount, sales, revenue, total, order total, total amount, total price, sales amount, order amount, line total, order value, net sales, total sales, amount paid, grand total, invoice total, invoice amount, sale amount, purchase amount, extended price, net amount, total revenue, turnover",
      "value, paid, spend, spent, subtotal, gross sales, sum",
    ],
    cost: [
      "cost, unit cost, product cost, cost price, purchase price, cogs, cost of goods, cost of goods sold, standard cost",
    ],
    status: [
      "status, order status, state of order, payment status, financial status, fulfillment status",
      "stage, deal stage",
    ],
    channel: [
      "channel, sales channel, order source, source channel, order channel",
      "marketplace, store, shop, platform",
    ],
    anyId: ["id, code, key"],
    anyName: ["name, title"],
    anyDay: ["date"],
    anyKind: ["type, kind"],
    createdDay: ["created at, created, creation date, date created, created date, created on"],
    customer: ["customer, client, buyer, customers"],
    product: ["product, item, article, goods"],
    description: ["description"],
    origin: ["source"],
    payment: ["payment"],
  },
  sheets: {
    customers:
      "customers, clients, contacts, buyers, customer, accounts, members, customer list, client list, people, guests",
    orders:
      "orders, sales, invoices, transactions, purchases, deals, receipts, order lines, order, sale, order details",
    products:
      "products, items, price list, catalog, catalogue, stock, inventory, product, prices, goods, services, pricelist",
  },
  totals: "total, grand total, totals, sum, overall total",
  statuses:
    "complet, cancel, deliver, paid, unpaid, refund, return, pending, shipped, new, closed, processing, fulfilled, open, void",
};
