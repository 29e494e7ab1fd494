import { type Country, digits, type PersonName, patterned, words } from "./country";
import type { Random } from "./random";

/** The commonest surnames by the usual British lists, then ones made of parts as the rare ones are. */
const common =
  words(`Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright
  Walker White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris Moore
  Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell
  Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall Anderson Simpson Ellis
  Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali Hunt Hussain Campbell Matthews Owen Palmer
  Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray Dixon Harvey Graham Pearson Ahmed
  Fletcher Walsh Kaur Gibson Howard Andrews Stewart Elliott Reynolds Saunders Payne Fox Ford O'Brien`);
const beginnings =
  words(`Ash Beck Black Brad Bram Brook Cald Chat Clay Cole Crow Dal Den East Ed El Fair Far Fen Gar Green
  Had Hal Ham Har Hart Haw Hay Hol Kel Ken Lang Lark Lin Lock Mar Mel Mid Mil Nor Oak Old Pem Pen Rad Red Ridge Rock Row
  Rush Sal Sand Sax Shel Sher Stan Stock Strat Thorn Upp Wake Wal War Wat Wel West Whit Win Wood Wyn`);
const endings = words(
  "ley ton ham ford worth wick field wood bridge stone den by land combe hurst more ward mere",
);
const surnames = [...common, ...beginnings.flatMap((start) => endings.map((end) => start + end))];

const women =
  words(`Sarah Susan Emma Karen Claire Julie Helen Laura Margaret Elizabeth Rachel Jennifer Amy Charlotte Rebecca
  Alison Lucy Hannah Emily Jessica Catherine Victoria Louise Sophie Olivia Priya Grace Fiona Patricia Linda Barbara Mary
  Joanne Samantha Angela Deborah Sandra Christine Ruth Alice Ellie Chloe Megan Natalie Abigail`);
const men =
  words(`David John Paul Andrew Mark James Michael Stephen Robert Peter Richard Christopher Daniel Matthew Ian
  Thomas Simon Kevin Jack Adam Benjamin Oliver Joseph Samuel George Imran Harry Gareth William Anthony Alan Philip Edward
  Charles Ryan Luke Jonathan Steven Martin Nicholas Graham Stuart Neil Alexander Timothy`);

const familiarForms: Readonly<Record<string, string>> = {
  Robert: "Bob",
  William: "Bill",
  Richard: "Dick",
  Michael: "Mike",
  James: "Jim",
  Thomas: "Tom",
  Christopher: "Chris",
  Matthew: "Matt",
  Daniel: "Dan",
  Andrew: "Andy",
  Stephen: "Steve",
  Anthony: "Tony",
  Edward: "Ted",
  Benjamin: "Ben",
  Elizabeth: "Liz",
  Margaret: "Maggie",
  Jennifer: "Jenny",
  Rebecca: "Becky",
  Catherine: "Kate",
  Victoria: "Vicky",
  Susan: "Sue",
  Samantha: "Sam",
  Deborah: "Debbie",
  Patricia: "Pat",
  Nicholas: "Nick",
  Alexander: "Alex",
};

const firmWords =
  words(`Bramblewood Kestrel Larkspur Millstone Harbourside Foxglove Copperfield Oakhurst Thistledown Redbrick
  Fernleigh Quayside Wintergreen Hollybush Stonecroft Brightwater Marlowe Ashcombe Pennywell Lanternhill Saltmarsh
  Greyfriars Hazelmere Ivybridge Dovecote Granite Crystal Phoenix Olympus Titan Forum Globe Impulse Rhythm Cascade Compass
  Ocean Horizon Summit Amber Ruby Sapphire Diamond Cornerstone Beacon Anchor Swift Falcon Heron Otter Badger`);
const firmKinds = words(
  "Cafe Hotel Interiors Studio Catering Accountants Bookshop Dental Motors Builders Print Textiles Foods",
);

export const en: Country = {
  language: "en",
  person: (random) => personOf(random, random.ranked(surnames, 0.85)),
  relative: (random, { surname }) => personOf(random, surname),
  familiar: (_, given) => familiarForms[given] ?? given,
  written(random, { given, patronymic, surname }) {
    const kind = random.next();
    if (kind < 0.62) return `${given} ${surname}`;
    if (kind < 0.72) return `${surname}, ${given}`;
    if (kind < 0.78) return `${given[0]}. ${surname}`;
    if (kind < 0.84) return `${random.pick(["Mr", "Mrs", "Ms", "Dr"])} ${given} ${surname}`;
    if (kind < 0.92) return patronymic === "" ? `${given} ${surname}` : `${given} ${patronymic} ${surname}`;
    return random.chance(0.5) ? `${given} ${surname}`.toUpperCase() : `${given} ${surname}`.toLowerCase();
  },
  firm: (random) => firmName(random),
  writtenFirm(random, name) {
    const form = random.pick(["Ltd", "Ltd.", "Limited", "LLP", "plc"]);
    return random.pick([`${name} ${form}`, `${name}, ${form}`, name, `The ${name} ${form}`]);
  },
  towns:
    words(`London Birmingham Manchester Leeds Liverpool Sheffield Bristol Newcastle Nottingham Leicester Coventry
    Bradford Hull Stoke Derby Southampton Portsmouth Plymouth Reading Luton Bolton Norwich Swindon Oxford Cambridge Ipswich
    York Gloucester Exeter Bath Lincoln Chester`),
  streets: [
    ...[
      "High",
      "Station",
      "Main",
      "Park",
      "Church",
      "London",
      "Victoria",
      "Green",
      "Manor",
      "Kings",
      "Queens",
      "New",
    ].flatMap((name) => [`${name} Street`, `${name} Road`, `${name} Lane`]),
    ...beginnings.flatMap((start) => [`${start}wood Avenue`, `${start}field Road`, `${start}ley Close`]),
  ],
  address(random, street, house, flat) {
    const short = street
      .replace("Street", random.pick(["Street", "St", "St."]))
      .replace("Road", random.pick(["Road", "Rd", "Rd."]))
      .replace("Avenue", random.pick(["Avenue", "Ave"]))
      .replace("Lane", random.pick(["Lane", "Ln"]));
    if (flat === 0 || random.chance(0.15)) return `${house} ${short}`;
    return random.chance(0.5) ? `Flat ${flat}, ${house} ${short}` : `${house} ${short}, Apt ${flat}`;
  },
  phone: (random) => `7${digits(random, 9)}`,
  writtenPhone: (random, number) =>
    patterned(
      random.pick(["+44 #### ######", "0#### ######", "0##########", "0044##########", "0#### ### ###"]),
      number,
    ),
  taxNumber: (random) => `GB${digits(random, 9)}`,
  mailProviders: [
    "gmail.com",
    "outlook.com",
    "hotmail.com",
    "yahoo.co.uk",
    "btinternet.com",
    "icloud.com",
    "sky.com",
  ],
  letters: "etaoinshrl",
  latin: (text) => text.toLowerCase().replace(/[^a-z]/g, ""),
};

function personOf(random: Random, surname: string): PersonName {
  const names = random.chance(0.55) ? women : men;
  return {
    given: random.ranked(names, 0.8),
    patronymic: random.chance(0.4) ? random.ranked(names, 0.8) : "",
    surname,
  };
}

function firmName(random: Random): string {
  const kind = random.next();
  const word = random.pick(firmWords);
  if (kind < 0.1) return `${word} ${random.pick(firmKinds)}`;
  if (kind < 0.25) return `${word} ${random.pick(surnames)} ${random.pick(firmKinds)}`;
  if (kind < 0.6)
    return `${random.ranked(surnames, 0.3)} & ${random.pick(["Sons", "Partners", random.ranked(surnames, 0.3)])}`;
  if (kind < 0.9) return `${random.pick(surnames)} ${random.pick(firmKinds)}`;
  return `${word} ${random.between(1, 99)}`;
}
