import type { OrganisationWords } from "./organisationWords";

export const en: OrganisationWords = {
  forms:
    "ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh ag kg ohg ug sa sas sarl srl spa bv nv oy ab aps kft pty pte sp zoo the",
  ofPersons: "sole trader",
  kinds:
    "cafe restaurant shop store pharmacy salon hotel inn studio clinic school center centre company firm factory group house agency services service warehouse bank bar bakery diner grill bistro foundation association institute university hospital dental catering accountants bookshop interiors solutions systems partners holdings trading",
};
