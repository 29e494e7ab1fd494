import type { Country, Person } from "../country";
import type { Random } from "../random";
import { pad, words } from "../words";

/** The commonest surnames, the most frequent first (after the usual British lists). */
const surnames =
  words(`Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson
  Wright Walker White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward
  Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young
  Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall
  Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali Hunt Hussain
  Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray
  Dixon Harvey Graham Pearson Ahmed Fletcher Walsh Kaur Gibson Howard Andrews Stewart Elliott Reynolds Saunders Payne
  Fox Ford Pearce Day Brooks West Lawrence Cole Atkinson Bradley Spencer Gill Dawson Watts Burton O'Brien Hart`);

const women =
  words(`Sarah Susan Emma Karen Claire Julie Helen Laura Margaret Elizabeth Rachel Jennifer Amy Charlotte
  Rebecca Alison Lucy Hannah Emily Jessica Catherine Victoria Louise Sophie Olivia Priya Grace Fiona`);
const men =
  words(`David John Paul Andrew Mark James Michael Stephen Robert Peter Richard Christopher Daniel Matthew
  Ian Thomas Simon Kevin Jack Adam Benjamin Oliver Joseph Samuel George Imran Harry Gareth`);

const firmNames =
  words(`Bramblewood Kestrel Larkspur Millstone Harbourside Foxglove Copperfield Oakhurst Thistledown
  Redbrick Fernleigh Quayside Wintergreen Hollybush Stonecroft Brightwater Marlowe Ashcombe Pennywell Lanternhill
  Saltmarsh Greyfriars Hazelmere Ivybridge Dovecote`);
const firmKinds = words("Cafe Hotel Interiors Studio Catering Accountants Bookshop Dental");

function person(random: Random): Person {
  return {
    first: random.ranked(random.chance(0.6) ? women : men, 0.5),
    last: random.ranked(surnames, 0.5),
  };
}

export const en: Country = {
  language: "en",
  seed: 20261029,
  customersSheet: "Customers",
  ordersSheet: "Orders",
  customerHeadings: {
    id: "Customer ID",
    name: "Customer Name",
    type: "Type",
    phone: "Phone",
    email: "Email",
    town: "Town",
    manager: "Account Manager",
    birthDay: "Date of Birth",
    registered: "Registered",
    source: "Source",
    consent: "Consent",
    note: "Notes",
  },
  orderHeadings: {
    number: "Order ID",
    day: "Order Date",
    customerId: "Customer ID",
    customerName: "Customer Name",
    product: "Product Name",
    category: "Category",
    quantity: "Quantity",
    price: "Unit Price",
    discount: "Discount",
    amount: "Amount",
    status: "Status",
    channel: "Channel",
  },
  ordersTable: "Orders",
  totalLabel: "Total",
  formats: { day: "dd/mm/yyyy", money: '"£"#,##0.00' },
  priceStep: 0.05,
  yearlyInflation: 0.035,
  categories: { tea: "Tea", coffee: "Coffee", sweets: "Treats", ware: "Teaware", gifts: "Gifts" },
  products: [
    { name: "English Breakfast, 250 g", kind: "tea", price: 7.5 },
    { name: "Earl Grey, 100 g", kind: "tea", price: 5.95 },
    { name: "House Blend Beans, 250 g", kind: "coffee", price: 8.5 },
    { name: "Ethiopia Beans, 250 g", kind: "coffee", price: 10.95 },
    { name: "Assam, 100 g", kind: "tea", price: 5.5 },
    { name: "Ground Coffee, 250 g", kind: "coffee", price: 7.95 },
    { name: "Sencha, 100 g", kind: "tea", price: 7.25 },
    { name: "Peppermint Leaves, 50 g", kind: "tea", price: 4.25 },
    { name: "Shortbread Tin", kind: "sweets", price: 6.5 },
    { name: "Clotted Cream Fudge, 200 g", kind: "sweets", price: 5.25 },
    { name: "Wildflower Honey, 340 g", kind: "sweets", price: 6.95 },
    { name: "Dark Chocolate Bar, 90 g", kind: "sweets", price: 4.5 },
    { name: "Milk Oolong, 100 g", kind: "tea", price: 9.95 },
    { name: "Colombia Beans, 1 kg", kind: "coffee", price: 29.5 },
    { name: "Stoneware Mug", kind: "ware", price: 12.5 },
    { name: "Teapot, 0.8 l", kind: "ware", price: 24.95 },
    { name: "Cafetière, 1 l", kind: "ware", price: 27.5 },
    { name: "Hand Grinder", kind: "ware", price: 39.95 },
    { name: "Afternoon Tea Gift Box", kind: "gifts", price: 28.5 },
    { name: "Letterbox Gift", kind: "gifts", price: 16.95 },
    { name: "Christmas Hamper", kind: "gifts", price: 54.95 },
    { name: "Gift Voucher £25", kind: "gifts", price: 25 },
  ],
  seasons: [
    { from: [12, 1], to: [12, 21], times: 3.2 },
    { from: [11, 20], to: [11, 30], times: 2 },
    { from: [3, 5], to: [3, 25], times: 1.5 },
    { from: [2, 6], to: [2, 13], times: 1.5 },
    { from: [12, 24], to: [12, 31], times: 0.25 },
    { from: [7, 10], to: [8, 31], times: 0.7 },
  ],
  status: { done: "Completed", cancelled: "Cancelled", returned: "Returned", open: "Processing" },
  channels: [
    ["Website", 50],
    ["Shop", 30],
    ["Phone", 10],
    ["Market stall", 6],
    ["Email", 4],
  ],
  sources: [
    ["Word of mouth", 28],
    ["Web search", 26],
    ["Social media", 20],
    ["Walk-in", 16],
    ["Food fair", 6],
    ["Leaflet", 4],
  ],
  types: { person: "Private", company: "Business" },
  consent: { yes: "yes", no: "no" },
  managers: ["Hannah Cole", "Gareth Price", "Priya Singh"],
  notes: [
    "Call after 5 pm",
    "Likes oolong",
    "Whole beans only",
    "Leave with the neighbour",
    "No marketing emails",
    "Regular 5% discount",
  ],
  companyNotes: ["Orders gifts for staff", "Pays by invoice", "Purchase order needed"],
  towns: [
    "Leeds",
    "London",
    "Bradford",
    "York",
    "Harrogate",
    "Manchester",
    "Sheffield",
    "Birmingham",
    "Wakefield",
    "Huddersfield",
    "Newcastle upon Tyne",
    "Liverpool",
    "Bristol",
    "Nottingham",
    "Edinburgh",
    "Skipton",
    "Cardiff",
    "Ilkley",
    "Leicester",
    "Ripon",
  ],
  townVariants: {
    London: ["london", "LONDON", "London SW4"],
    Leeds: ["LEEDS", "leeds", "Leeds LS6"],
    "Newcastle upon Tyne": ["Newcastle", "Newcastle-upon-Tyne"],
    Manchester: ["M/cr", "manchester"],
  },
  mailDomains: [
    ["mail.example", 50],
    ["example.com", 26],
    ["post.example", 14],
    ["example.net", 10],
  ],
  lookAlikes: { a: "а", e: "е", o: "о", p: "р", c: "с" },
  numericIds: false,
  person,
  company: (random, { last }) =>
    random.chance(0.75)
      ? `${random.pick(firmNames)} ${random.pick(firmKinds)} Ltd`
      : `${last} & ${random.ranked(surnames, 0.5)} Ltd`,
  fullName: ({ first, last }) => `${first} ${last}`,
  otherName: ({ first, last }) => `${last}, ${first}`,
  // A range that Ofcom keeps free for stories: nobody is called by it.
  phone: (random) => `7700900${pad(random.between(0, 999), 3)}`,
  phoneNotations: [
    [(d) => `0${d.slice(0, 4)} ${d.slice(4)}`, 42],
    [(d) => `+44 ${d.slice(0, 4)} ${d.slice(4)}`, 22],
    [(d) => `0${d}`, 18],
    [(d) => `+44${d}`, 8],
    [(d) => `(0${d.slice(0, 4)}) ${d.slice(4)}`, 5],
    [(d) => `0${d.slice(0, 4)}-${d.slice(4, 7)}-${d.slice(7)}`, 5],
  ],
  customerId: (index) => `C${pad(index + 1, 4)}`,
  orderNumber: (index) => `SO-${pad(10001 + index, 5)}`,
  dayTexts: [
    (d, m, y) => `${pad(d, 2)}/${pad(m, 2)}/${y}`,
    (d, m, y) => `${d} ${months[m - 1]} ${y}`,
    (d, m, y) => `${pad(d, 2)}/${pad(m, 2)}/${y}`,
  ],
  amountText: (amount) => `£${amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")} `,
};

const months = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
