import { type Country, digits, type PersonName, patterned, words } from "./country";
import type { Random } from "./random";

/** The commonest surnames by the usual lists, then ones made of roots as the rare ones are. */
const common =
  words(`Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marek Pospíšil Hájek
  Jelínek Král Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Navrátil Čermák Vaněk Urban Blažek Kříž Kovář Kratochvíl
  Bartoš Vlček Musil Kopecký Polák Šimek Konečný Malý Čech Holub Štěpánek Staněk Kadlec Dostál Soukup Šťastný Mareš Sýkora
  Moravec Tichý Valenta Vávra Matoušek Bláha Říha Bureš Ševčík Hruška Mašek Dušek Hrubý Pavlík Havlíček Janda Mach Liška
  Müller Tomeš Bednář Brož Kubát Tůma Vacek Straka Hošek Toman Kubíček Adámek Zelenka Nedvěd Slavík Jaroš Vondráček Skála
  Horký Charvát Hanák Krejčí Havel Hlaváč Koudelka Pešek Prokop Vrba Kubeš Zajíc`);
const roots =
  words(`Bab Bed Blaž Boh Brad Břez Bub Buk Cibul Čap Čern Dolej Drah Dub Duch Hart Hlav Hol Hor Hrab Hrad Hrdl
  Hroch Chal Chlad Jahod Jes Kal Kam Kapr Klad Klap Klim Kob Koc Kohout Kol Kop Kos Koz Kras Křep Kuch Lad Les Lip Luk
  Mak Med Mich Mlyn Mots Mus Neb Ned Nos Ob Oř Pad Pal Pech Per Pet Pich Plach Pol Pop Prach Pt Rad Rak Rohl Roub Ryb Sad
  Skal Sklen Skřiv Slad Smol Sob Sov Str Suk Šaf Šeb Škop Špač Šubr Tes Topol Trn Tuč Vesel Vin Vlas Vod Vorl Vran Zab
  Zah Zdráh Zelen Zim Žák Žižk`);
const surnames = [
  ...common,
  ...roots.flatMap((root) => [`${root}ek`, `${root}ák`, `${root}ka`, `${root}ný`, `${root}ář`]),
];

const women =
  words(`Jana Marie Eva Hana Anna Lenka Kateřina Věra Lucie Petra Alena Veronika Jaroslava Tereza Martina
  Michaela Jitka Helena Zdeňka Barbora Monika Eliška Ivana Kristýna Markéta Zuzana Adéla Klára Ludmila Jarmila Dana
  Miroslava Marcela Renata Pavla Simona Nikola Natálie Denisa Karolína Gabriela Irena Šárka Dagmar Iveta`);
const men =
  words(`Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Václav Michal Karel František Jakub Milan
  Lukáš David Vladimír Ondřej Ladislav Marek Roman Stanislav Daniel Filip Vojtěch Radek Antonín Adam Matěj Dominik Patrik
  Aleš Miloslav Rostislav Libor Luboš Oldřich Vít Štěpán Robert Rudolf Viktor Bohumil`);

const familiarForms: Readonly<Record<string, string>> = {
  Jan: "Honza",
  Josef: "Pepa",
  Jiří: "Jirka",
  František: "Franta",
  Jakub: "Kuba",
  Vladimír: "Vláďa",
  Miroslav: "Mirek",
  Jaroslav: "Jarda",
  Zdeněk: "Zdenda",
  Václav: "Vašek",
  Tomáš: "Tom",
  Ladislav: "Láďa",
  Antonín: "Tonda",
  Karel: "Kája",
  Kateřina: "Katka",
  Tereza: "Terka",
  Barbora: "Bára",
  Michaela: "Míša",
  Veronika: "Verča",
  Lucie: "Lucka",
  Zuzana: "Zuzka",
  Hana: "Hanka",
  Markéta: "Markétka",
  Eliška: "Eli",
};

const firmWords =
  words(`Lípa Javor Studánka Zlatokop Modřín Bystřina Ostružina Podkova Vltavín Kompas Třešňovka Perlovka
  Rozmarýn Svatojánek Pohoda Mlýnek Hvězdice Borovice Kapradí Slunovrat Jiskra Rákos Přístav Zvonek Klasik Granát Krystal
  Fénix Olymp Titan Forum Globus Impuls Rytmus Kaskáda Etalon Prestiž Favorit Oáza Vlna Obzor Tajga Křemen Jantar Rubín
  Safír Diamant Základ Pramen Vánek Skřivan Čáp Ledňáček Jestřáb Sokol Rys Jezevec Vydra Lišák`);
const firmKinds = words(
  "Stav Servis Market Group Trade Auto Med Dent Eko Agro Text Nábytek Svět Dům Tisk Plast Elektro Kov",
);

export const cs: Country = {
  language: "cs",
  person: (random) => personOf(random, random.chance(0.55), random.ranked(surnames, 0.85)),
  relative: (random, { surname }) => personOf(random, random.chance(0.5), masculine(surname)),
  familiar: (_, given) => familiarForms[given] ?? given,
  written(random, { given, surname }) {
    const kind = random.next();
    if (kind < 0.6) return `${given} ${surname}`;
    if (kind < 0.78) return `${surname} ${given}`;
    if (kind < 0.84) return `${surname}, ${given}`;
    if (kind < 0.87) return `${random.pick(["Ing.", "Mgr.", "Bc."])} ${given} ${surname}`;
    if (kind < 0.95) return withoutAccents(`${given} ${surname}`);
    return `${surname} ${given}`.toUpperCase();
  },
  firm: (random) => firmName(random),
  writtenFirm(random, name) {
    const form = random.pick(["s.r.o.", "s. r. o.", "spol. s r.o.", "a.s.", "a. s.", "v.o.s."]);
    return random.pick([`${name} ${form}`, `${name}, ${form}`, name, `„${name}“ ${form}`]);
  },
  towns:
    words(`Praha Brno Ostrava Plzeň Liberec Olomouc Budějovice Pardubice Zlín Havířov Kladno Most Opava Jihlava Karviná
    Teplice Chomutov Děčín Prostějov Přerov Jablonec Třebíč Znojmo Příbram Cheb Trutnov Kolín Písek Orlová Vsetín Tábor`),
  streets: [
    ...words(`Hlavní Školní Zahradní Nádražní Polní Husova Palackého Komenského Dlouhá Krátká Masarykova Lipová Nová Sokolská
    Jiráskova Nerudova Havlíčkova Žižkova Tyršova Smetanova Dvořákova Riegrova Fügnerova Luční Lesní Mlýnská Zámecká
    Kostelní Pražská Brněnská Květná Jižní Severní Okružní`),
    "17. listopadu",
    "náměstí Míru",
    ...roots.map((root) => `${root}ova`),
  ],
  address(random, street, house, flat) {
    const both = flat > 0 ? `${house}/${flat}` : `${house}`;
    return random.pick([
      `${street} ${both}`,
      `${street} ${house}`,
      `ul. ${street} ${both}`,
      `${street} č.p. ${house}`,
    ]);
  },
  phone: (random) =>
    `${random.pick(["601", "602", "603", "604", "605", "720", "723", "731", "773", "777"])}${digits(random, 6)}`,
  writtenPhone: (random, number) =>
    patterned(
      random.pick(["+420 ### ### ###", "### ### ###", "#########", "00420#########", "+420#########"]),
      number,
    ),
  taxNumber: (random) => `${random.between(1, 9)}${digits(random, 7)}`,
  mailProviders: ["seznam.cz", "email.cz", "gmail.com", "centrum.cz", "post.cz", "volny.cz", "outlook.cz"],
  letters: "aeionrtslk",
  latin: (text) => withoutAccents(text.toLowerCase()),
};

function personOf(random: Random, isWoman: boolean, surname: string): PersonName {
  return {
    given: random.ranked(isWoman ? women : men, 0.9),
    patronymic: "",
    surname: isWoman ? feminine(surname) : surname,
  };
}

function feminine(surname: string): string {
  if (/ý$/.test(surname)) return surname.replace(/ý$/, "á");
  if (/í$/.test(surname)) return surname;
  if (/a$/.test(surname)) return surname.replace(/a$/, "ová");
  return `${surname.replace(/e([kcl])$/, "$1").replace(/ě([kc])$/, "$1")}ová`;
}

/** A surname of a family as the man of it bears it; where that cannot be told, a form that a woman's is made of. */
function masculine(surname: string): string {
  const found = surnames.find((candidate) => feminine(candidate) === surname);
  return found ?? surname;
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

function firmName(random: Random): string {
  const word = random.pick(firmWords);
  const kind = random.next();
  if (kind < 0.08) return `${word} ${random.pick(firmKinds)}`;
  if (kind < 0.14) return `${random.pick(["Kavárna", "Hotel", "Studio", "Penzion", "Obchod"])} ${word}`;
  if (kind < 0.3) return `${word} ${random.pick(firmWords)}`;
  if (kind < 0.5)
    return `${random.pick(roots)}${random.pick(["o", "a"])}${random.pick(roots).toLowerCase()} ${random.pick(firmKinds)}`;
  if (kind < 0.9)
    return `${random.pick(roots)}${random.pick(["o", "a", "ex", "in"])}${random.pick(firmKinds).toLowerCase()} ${random.pick(["", word, random.pick(roots), random.ranked(surnames, 0.3)])}`.trim();
  return `${word} ${random.between(1, 99)}`;
}
