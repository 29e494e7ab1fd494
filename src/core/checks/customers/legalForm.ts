/** What kind of customer a text says somebody is. */
export type PartyKind = "person" | "soleTrader" | "company";

const company =
  /(?<!\p{L})(?:ооо|оао|зао|пао|нао|ао|фгуп|муп|гуп|мбоу|тоо|чп|одо|чуп|уп|тов|общество с ограниченной|акционерное общество|s\.? ?r\.? ?o\.?|spol\. s|a\.? ?s\.?|v\.o\.s\.|k\.s\.|z\.s\.|o\.p\.s\.|sp\. z o\.? ?o\.?|ltd|limited|llc|llp|plc|inc|corp|gmbh|ag|s\.a\.|b\.v\.|oy|ab)(?!\p{L})\.?/iu;
const sole = /(?<!\p{L})(?:ип|и\.п\.|индивидуальный предприниматель|фоп|osvč|osvc|sole trader)(?!\p{L})/iu;

/**
 * The kind that a name gives away by its legal form; undefined for a name without one.
 *
 * @example
 * kindOfName("ООО «Ромашка»"); // "company"
 * kindOfName("ИП Иванов И. И."); // "soleTrader"
 * kindOfName("Růže s.r.o."); // "company"
 * kindOfName("Jan Novák"); // undefined
 */
export function kindOfName(name: string): PartyKind | undefined {
  if (sole.test(name)) return "soleTrader";
  return company.test(name) ? "company" : undefined;
}

/**
 * The kind that a column of kinds says; undefined where it does not say.
 *
 * @example
 * kindOfWord("Юр. лицо"); // "company"
 * kindOfWord("Soukromá osoba"); // "person"
 * kindOfWord("VIP"); // undefined
 */
export function kindOfWord(word: string): PartyKind | undefined {
  if (sole.test(word) || /предпринимател|živnostn/i.test(word)) return "soleTrader";
  if (
    /(?:^|\P{L})(?:юр|компан|организац|фирм|корп|compan|corpor|business|organi[sz]ation|firm|b2b|právnic|společnost|podnik)/iu.test(
      word,
    )
  ) {
    return "company";
  }
  if (kindOfName(word) === "company") return "company";
  return /(?:^|\P{L})(?:физ|част|персон|person|privat|individual|consumer|soukrom|fyzick|b2c|osoba|человек)/iu.test(
    word,
  )
    ? "person"
    : undefined;
}
