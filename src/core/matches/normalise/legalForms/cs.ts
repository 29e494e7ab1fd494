import type { OrganisationWords } from "./organisationWords";

export const cs: OrganisationWords = {
  forms: "sro spol ro as vos ks zs ops druzstvo sp zu spolecnost s rucenim omezenym akciova",
  ofPersons: "osvc fyzicka osoba",
  kinds:
    "kavarna restaurace obchod lekarna salon hotel penzion studio klinika skola centrum firma tovarna dilna agentura servis sklad banka bar pekarna hospoda hostinec cukrarna kvetinarstvi reznictvi nadace svaz ustav nemocnice autoservis stavebniny",
};
