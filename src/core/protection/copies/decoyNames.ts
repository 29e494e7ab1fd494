/** Languages that decoys have names in. */
export type DecoyLanguage = "ru" | "cs" | "en";

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Common names of women, so that the family name needs one form only. */
export const givenNames: Readonly<Record<DecoyLanguage, Names>> = {
  ru: {
    given: ["Анна", "Мария", "Елена", "Ольга", "Наталья", "Ирина", "Татьяна", "Светлана", "Юлия", "Дарья"],
    family: [
      "Лапина",
      "Гусева",
      "Титова",
      "Кузьмина",
      "Щукина",
      "Белова",
      "Орехова",
      "Дроздова",
      "Маслова",
      "Рогова",
      "Зимина",
      "Лыткина",
      "Панова",
      "Савина",
      "Третьякова",
      "Усова",
      "Фокина",
      "Хохлова",
      "Царёва",
      "Шубина",
    ],
  },
  cs: {
    given: ["Jana", "Eva", "Hana", "Lenka", "Kateřina", "Lucie", "Petra", "Alena", "Martina", "Veronika"],
    family: [
      "Kubíčková",
      "Šímová",
      "Vlčková",
      "Hrubá",
      "Moravcová",
      "Bartošová",
      "Říhová",
      "Staňková",
      "Zemanová",
      "Tichá",
      "Burešová",
      "Hájková",
      "Kolářová",
      "Musilová",
      "Vaňková",
      "Pešková",
      "Šebestová",
      "Malá",
      "Žáková",
      "Doležalová",
    ],
  },
  en: {
    given: ["Emma", "Olivia", "Sarah", "Laura", "Rachel", "Karen", "Julia", "Helen", "Alice", "Megan"],
    family: [
      "Barlow",
      "Whitfield",
      "Marsden",
      "Holt",
      "Pritchard",
      "Garner",
      "Ashby",
      "Stokes",
      "Langley",
      "Frost",
      "Hartley",
      "Buckley",
      "Norris",
      "Sutton",
      "Dawson",
      "Preston",
      "Winters",
      "Chandler",
      "Ramsey",
      "Thornton",
    ],
  },
};
