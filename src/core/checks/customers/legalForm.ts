/** What kind of customer a text says somebody is. */
export type PartyKind = "person" | "soleTrader" | "company";

const companies = new Set(
  `ооо оао зао пао нао ао фгуп муп гуп мбоу тоо одо чуп тов нко ltd limited llc llp plc inc corp gmbh ag oy ab bv sro spol
   as ks vos zs ops sa spzoo co`.split(/\s+/),
);
const soleTraders = new Set("ип фоп osvč osvc".split(" "));

/**
 * The kind that a name gives away by its legal form; undefined for a name without one.
 *
 * Forms of two letters count with their points only, or in capitals: `a.s.`, «АО».
 *
 * @example
 * kindOfName("ООО «Ромашка»"); // "company"
 * kindOfName("ИП Иванов И. И."); // "soleTrader"
 * kindOfName("Růže, s. r. o."); // "company"
 * kindOfName("Jan Novák"); // undefined
 */
export function kindOfName(name: string): PartyKind | undefined {
  let from = 0;
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && !isBreak(name.charCodeAt(at))) continue;
    // Forms have two to seven letters and points.
    if (at - from >= 2 && at - from <= 8) {
      const kind = kindOfForm(name.slice(from, at));
      if (kind) return kind;
    }
    from = at + 1;
  }
  return spaced.test(name) ? "company" : undefined;
}

/** `s. r. o.` and the like, and forms in words. */
const spaced =
  /s\. ?r\. ?o|a\. ?s\.|spol\. s|sp\. ?z ?o|общество с ограниченной|акционерное общество|(?:^|[\s,])a\. ?s\.?$/i;

function kindOfForm(word: string): PartyKind | undefined {
  const bare = word.replaceAll(".", "").toLowerCase();
  if (soleTraders.has(bare)) return isForm(word, bare) ? "soleTrader" : undefined;
  return companies.has(bare) && isForm(word, bare) ? "company" : undefined;
}

/** Short forms are also words and initials: those in capitals, or with their points, are forms. */
function isForm(word: string, bare: string): boolean {
  if (bare.length > 2) return true;
  return /[\u0400-\u04ff]/.test(bare)
    ? word === word.toUpperCase() && !word.includes(".")
    : /^\p{L}\.\p{L}\.?$/u.test(word) && word === word.toLowerCase();
}

const breaks = new Set([..." ,;()«»\"'„“”/\u00a0"].map((sign) => sign.charCodeAt(0)));
const isBreak = (char: number) => breaks.has(char);

/**
 * The kind that a column of kinds says; undefined where it does not say.
 *
 * @example
 * kindOfWord("Юр. лицо"); // "company"
 * kindOfWord("Soukromá osoba"); // "person"
 * kindOfWord("VIP"); // undefined
 */
export function kindOfWord(word: string): PartyKind | undefined {
  if (/^ип(?!\p{L})|предпринимател|фоп|osv[čc]|živnost|sole trader/iu.test(word)) return "soleTrader";
  if (companyWord.test(word) || /^(?:ооо|ао|оао|пао|зао)(?!\p{L})/iu.test(word)) return "company";
  return personWord.test(word) ? "person" : undefined;
}

const companyWord =
  /(?:^|\P{L})(?:юр|компан|организац|фирм|корп|compan|corpor|business|organi[sz]ation|firm|b2b|právnic|společnost|podnik)/iu;
const personWord =
  /(?:^|\P{L})(?:физ|част|персон|person|privat|individual|consumer|soukrom|fyzick|b2c|osoba|человек)/iu;
