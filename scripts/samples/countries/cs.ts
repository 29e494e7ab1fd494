import type { Country, Person } from "../country";
import type { Random } from "../random";
import { pad, words } from "../words";

/** The commonest surnames with the form a woman bears, the most frequent first (after the usual Czech lists). */
const surnames = words(`
  Novák/Nováková Svoboda/Svobodová Novotný/Novotná Dvořák/Dvořáková Černý/Černá Procházka/Procházková Kučera/Kučerová
  Veselý/Veselá Horák/Horáková Němec/Němcová Pokorný/Pokorná Marek/Marková Pospíšil/Pospíšilová Hájek/Hájková
  Jelínek/Jelínková Král/Králová Růžička/Růžičková Beneš/Benešová Fiala/Fialová Sedláček/Sedláčková Doležal/Doležalová
  Zeman/Zemanová Kolář/Kolářová Navrátil/Navrátilová Čermák/Čermáková Vaněk/Vaňková Urban/Urbanová Blažek/Blažková
  Kříž/Křížová Kovář/Kovářová Kratochvíl/Kratochvílová Bartoš/Bartošová Vlček/Vlčková Musil/Musilová Kopecký/Kopecká
  Polák/Poláková Šimek/Šimková Konečný/Konečná Malý/Malá Čech/Čechová Holub/Holubová Štěpánek/Štěpánková
  Staněk/Staňková Kadlec/Kadlecová Dostál/Dostálová Soukup/Soukupová Šťastný/Šťastná Mareš/Marešová Sýkora/Sýkorová
  Moravec/Moravcová Tichý/Tichá Valenta/Valentová Vávra/Vávrová Matoušek/Matoušková Bláha/Bláhová Říha/Říhová
  Bureš/Burešová Ševčík/Ševčíková Hruška/Hrušková Mašek/Mašková Dušek/Dušková Hrubý/Hrubá Pavlík/Pavlíková
  Havlíček/Havlíčková Janda/Jandová Mach/Machová Liška/Lišková Müller/Müllerová Krejčí/Krejčí Tomeš/Tomešová
  Bednář/Bednářová Brož/Brožová Kubát/Kubátová Tůma/Tůmová Vacek/Vacková Straka/Straková Hošek/Hošková
  Toman/Tomanová Kubíček/Kubíčková Adámek/Adámková Zelenka/Zelenková Nedvěd/Nedvědová Slavík/Slavíková
  Jaroš/Jarošová Vondráček/Vondráčková Skála/Skálová Horký/Horká Charvát/Charvátová Hanák/Hanáková`).map(
  (pair) => pair.split("/") as [man: string, woman: string],
);

const women =
  words(`Jana Marie Eva Hana Anna Lenka Kateřina Věra Lucie Petra Alena Veronika Jaroslava Tereza Martina
  Michaela Jitka Helena Zdeňka Barbora Monika Eliška Ivana Kristýna Markéta Zuzana Adéla Klára`);
const men =
  words(`Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Václav Michal Karel František
  Jakub Milan Lukáš David Vladimír Ondřej Ladislav Marek Roman Stanislav Daniel Filip Vojtěch Radek`);

const firmNames =
  words(`Lípa Javor Studánka Zlatokop Modřín Bystřina Ostružina Podkova Vltavín Kompas Třešňovka
  Perlovka Rozmarýn Svatojánek Pohoda Mlýnek Hvězdice Borovice Kapradí Slunovrat Jiskra Rákos Přístav Zvonek Klasik`);
const firmKinds = ["Kavárna ", "Hotel ", "", "", "Studio ", "Penzion ", "Obchod "];

function person(random: Random): Person {
  const isWoman = random.chance(0.62);
  return {
    first: random.ranked(isWoman ? women : men, 0.6),
    last: random.ranked(surnames, 0.5)[isWoman ? 1 : 0],
  };
}

export const cs: Country = {
  language: "cs",
  seed: 20261030,
  customersSheet: "Zákazníci",
  ordersSheet: "Objednávky",
  customerHeadings: {
    id: "Číslo zákazníka",
    name: "Zákazník",
    type: "Typ",
    phone: "Telefon",
    email: "E-mail",
    town: "Město",
    manager: "Obchodník",
    birthDay: "Datum narození",
    registered: "Datum registrace",
    source: "Zdroj",
    consent: "Souhlas",
    note: "Poznámka",
  },
  orderHeadings: {
    number: "Objednávka",
    day: "Datum",
    customerId: "Číslo zákazníka",
    customerName: "Zákazník",
    product: "Zboží",
    category: "Kategorie",
    quantity: "Množství",
    price: "Cena",
    discount: "Sleva",
    amount: "Celkem",
    status: "Stav",
    channel: "Kanál",
  },
  totalLabel: "Součet",
  formats: { day: "d. m. yyyy", money: '#,##0.00" Kč"' },
  priceStep: 1,
  yearlyInflation: 0.04,
  categories: { tea: "Čaj", coffee: "Káva", sweets: "Sladkosti", ware: "Nádobí", gifts: "Dárky" },
  products: [
    { name: "Zrnková káva Brazílie, 250 g", kind: "coffee", price: 189 },
    { name: "Zrnková káva Etiopie, 250 g", kind: "coffee", price: 249 },
    { name: "Černý čaj Assam, 100 g", kind: "tea", price: 119 },
    { name: "Mletá káva Domácí směs, 250 g", kind: "coffee", price: 165 },
    { name: "Zelený čaj Sencha, 100 g", kind: "tea", price: 139 },
    { name: "Bylinný čaj Lipový květ, 50 g", kind: "tea", price: 79 },
    { name: "Earl Grey, 100 g", kind: "tea", price: 129 },
    { name: "Ovocný čaj Malina, 100 g", kind: "tea", price: 99 },
    { name: "Med květový, 500 g", kind: "sweets", price: 149 },
    { name: "Perníčky zdobené, 200 g", kind: "sweets", price: 95 },
    { name: "Čokoláda 70 %, 80 g", kind: "sweets", price: 89 },
    { name: "Oolong mléčný, 100 g", kind: "tea", price: 219 },
    { name: "Zrnková káva Kolumbie, 1 kg", kind: "coffee", price: 690 },
    { name: "Sirup zázvorový, 500 ml", kind: "sweets", price: 115 },
    { name: "Hrnek kameninový", kind: "ware", price: 259 },
    { name: "Konvička na čaj, 0,8 l", kind: "ware", price: 549 },
    { name: "French press, 1 l", kind: "ware", price: 690 },
    { name: "Ruční mlýnek na kávu", kind: "ware", price: 990 },
    { name: "Dárková sada Čajový koutek", kind: "gifts", price: 590 },
    { name: "Dárková krabička Pro radost", kind: "gifts", price: 449 },
    { name: "Vánoční koš", kind: "gifts", price: 1290 },
    { name: "Poukaz 500 Kč", kind: "gifts", price: 500 },
  ],
  seasons: [
    { from: [12, 1], to: [12, 21], times: 3.1 },
    { from: [11, 15], to: [11, 30], times: 1.7 },
    { from: [3, 1], to: [3, 8], times: 1.5 },
    { from: [2, 7], to: [2, 14], times: 1.4 },
    { from: [12, 24], to: [12, 31], times: 0.25 },
    { from: [7, 1], to: [8, 25], times: 0.6 },
  ],
  status: { done: "Vyřízeno", cancelled: "Zrušeno", returned: "Vráceno", open: "Rozpracováno" },
  channels: [
    ["E-shop", 48],
    ["Prodejna", 32],
    ["Telefon", 9],
    ["Trhy", 7],
    ["E-mail", 4],
  ],
  sources: [
    ["Doporučení", 30],
    ["Vyhledávač", 26],
    ["Sociální sítě", 18],
    ["Výloha", 14],
    ["Farmářské trhy", 8],
    ["Leták", 4],
  ],
  types: { person: "Soukromá osoba", company: "Firma" },
  consent: { yes: "ano", no: "ne" },
  managers: ["Klára Dušková", "Radek Tůma", "Alena Říhová"],
  notes: [
    "Volat až odpoledne",
    "Pije hlavně oolong",
    "Kávu jen zrnkovou",
    "Vyzvedává na prodejně",
    "Nechce reklamní e-maily",
    "Stálá sleva 5 %",
  ],
  companyNotes: ["Objednávají dárky pro zaměstnance", "Platí na fakturu", "Fakturu posílat e-mailem"],
  towns: [
    "Brno",
    "Praha",
    "Olomouc",
    "Ostrava",
    "Zlín",
    "Jihlava",
    "Plzeň",
    "Hradec Králové",
    "Vyškov",
    "Blansko",
    "České Budějovice",
    "Liberec",
    "Pardubice",
    "Znojmo",
    "Prostějov",
    "Třebíč",
    "Kroměříž",
    "Ústí nad Labem",
    "Hodonín",
    "Boskovice",
  ],
  townVariants: {
    Praha: ["Praha 4", "Praha 10 - Vršovice", "PRAHA", "praha"],
    Brno: ["Brno-střed", "BRNO", "Brno - Židenice"],
    "Hradec Králové": ["Hr. Králové", "Hradec Kralove"],
    "České Budějovice": ["Č. Budějovice", "Ceske Budejovice"],
  },
  mailDomains: [
    ["posta.example", 52],
    ["schranka.example", 26],
    ["example.com", 14],
    ["example.org", 8],
  ],
  lookAlikes: { a: "а", e: "е", o: "о", p: "р", c: "с" },
  numericIds: true,
  person,
  company: (random, { first, last }) => {
    const name = `${random.pick(firmKinds)}${random.pick(firmNames)}`;
    return random.weighted([
      [`${name} s.r.o.`, 55],
      [`${name} a.s.`, 12],
      [`${first} ${last} (OSVČ)`, 33],
    ]);
  },
  fullName: ({ first, last }) => `${first} ${last}`,
  otherName: ({ first, last }) => `${last} ${first}`,
  phone: (random) => `70${random.between(4, 5)}${pad(random.between(0, 999999), 6)}`,
  phoneNotations: [
    [(d) => `+420 ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`, 44],
    [(d) => `${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`, 30],
    [(d) => d, 10],
    [(d) => `00420${d}`, 5],
    [(d) => `+420${d}`, 7],
    [(d) => `${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`, 4],
  ],
  customerId: (index) => 1001 + index,
  orderNumber: (index, year) => `${year}${pad(index + 1, 5)}`,
  dayTexts: [
    (d, m, y) => `${d}.${m}.${y}`,
    (d, m, y) => `${d}. ${m}. ${y}`,
    (d, m, y) => `${pad(d, 2)}.${pad(m, 2)}.${y}`,
  ],
  amountText: (amount) => {
    const [whole, cents] = amount.toFixed(2).split(".");
    return `${whole.replace(/\B(?=(\d{3})+$)/g, " ")},${cents} Kč`;
  },
};
