import type { HeadingWords } from "./concepts";

export const cs: HeadingWords = {
  columns: {
    customerId: [
      "číslo zákazníka, id zákazníka, kód zákazníka, zákazník id, zákaznické číslo, č. zákazníka, číslo klienta, id klienta, kód odběratele, číslo odběratele, kód klienta",
      "číslo karty, věrnostní karta",
    ],
    customerName: [
      "jméno a příjmení, příjmení a jméno, celé jméno, jméno zákazníka, název zákazníka, zákazník jméno, jméno klienta, název odběratele",
      "příjemce, plátce, host, pacient",
    ],
    firstName: ["jméno, křestní jméno"],
    lastName: ["příjmení"],
    middleName: ["prostřední jméno"],
    company: ["firma, společnost, název firmy, obchodní jméno, název společnosti, organizace"],
    email: ["e-mail, e-mailová adresa, mail, e-mail zákazníka, elektronická pošta, zákazník e-mail"],
    phone: [
      "telefon, telefonní číslo, tel. číslo, číslo telefonu, telefon zákazníka",
      "mobil, tel., mobilní telefon",
    ],
    town: ["město, obec, město zákazníka", "město doručení"],
    address: ["adresa, adresa zákazníka", "ulice, ulice a číslo, doručovací adresa, fakturační adresa"],
    birthDay: ["datum narození, narozeniny, dat. nar., datum nar., narozen"],
    taxNumber: ["IČO, IČ", "DIČ"],
    industry: ["obor, odvětví, obor podnikání, obor činnosti"],
    kind: ["typ zákazníka, druh zákazníka, typ klienta"],
    managerName: ["obchodník, obchodní zástupce, zodpovídá, odpovědná osoba, manažer", "prodejce, prodavač"],
    source: ["zdroj zákazníka, odkud nás zná"],
    consent: ["souhlas, souhlas GDPR, GDPR, souhlas se zasíláním, newsletter, souhlas se zpracováním"],
    registeredDay: ["datum registrace, registrace, zákazník od, datum založení"],
    orderId: [
      "číslo objednávky, č. objednávky, objednávka, id objednávky, objednávka č., kód objednávky, číslo faktury, č. faktury, faktura, číslo účtenky, účtenka, číslo dokladu, č. dokladu",
      "doklad, variabilní symbol, VS, číslo, zakázka, číslo zakázky",
    ],
    orderDay: [
      "datum objednávky, datum prodeje, datum nákupu, datum faktury, datum dokladu, objednávka datum, objednáno",
      "datum vystavení, den, datum úhrady, datum platby, DUZP",
    ],
    productId: [
      "kód zboží, kód produktu, kód výrobku, číslo zboží, katalogové číslo, id produktu, kód položky",
      "EAN",
    ],
    productName: [
      "název zboží, název produktu, název výrobku, zboží název, položka, služba, název položky, popis zboží, položky",
    ],
    category: [
      "kategorie, skupina zboží, kategorie zboží, sortiment, kategorie produktu, druh zboží",
      "skupina",
    ],
    quantity: ["množství, počet, počet kusů, ks, kusů, počet ks, kusy", "objem"],
    price: [
      "cena, cena za kus, jednotková cena, cena za ks, cena/ks, prodejní cena, cena za jednotku, cena za MJ",
      "ceník",
    ],
    discount: ["sleva, výše slevy, sleva celkem"],
    amount: [
      "celkem, částka, celková cena, cena celkem, celkem s DPH, cena celkem s DPH, celkem bez DPH, celková částka, hodnota objednávky, částka celkem, tržba, tržby, objednávka celkem, celkem k úhradě, k úhradě",
      "obrat, zaplaceno, hodnota, suma, prodej, prodeje",
    ],
    cost: ["nákupní cena, náklady, pořizovací cena, náklad, nákupka"],
    status: ["stav, stav objednávky, status, stav platby", "fáze"],
    channel: ["kanál, prodejní kanál, zdroj objednávky", "pobočka, prodejna, e-shop"],
    anyId: ["kód, ID"],
    anyName: ["název"],
    anyDay: ["datum"],
    anyKind: ["typ, druh"],
    createdDay: ["datum vytvoření, vytvořeno"],
    customer: ["zákazník, odběratel, klient, kupující, objednatel, zákazníci"],
    product: ["zboží, produkt, výrobek, artikl"],
    description: ["popis"],
    origin: ["zdroj"],
    payment: ["platba, úhrada"],
  },
  sheets: {
    customers:
      "zákazníci, klienti, odběratelé, kontakty, adresář, zákazník, seznam zákazníků, hosté, databáze zákazníků",
    orders: "objednávky, prodeje, faktury, doklady, účtenky, prodej, zakázky, nákupy, tržby, objednávka",
    products: "zboží, výrobky, produkty, ceník, sortiment, sklad, položky, katalog, služby",
  },
  totals: "celkem, součet, celková částka, celkový součet, suma, úhrnem",
  statuses:
    "vyříz, zruš, doruč, zaplac, nezaplac, vrác, reklam, čeká, nová, nový, odesl, dokonč, storn, přijat, uhraz",
};
