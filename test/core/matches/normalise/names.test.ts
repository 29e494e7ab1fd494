import { namesOf } from "../../../../src/core/matches/normalise/names";
import { lookAtName, personName } from "../../../../src/core/matches/normalise/personName";
import { Vocabulary } from "../../../../src/core/matches/normalise/vocabulary";
import { customersTable } from "../../byHand/tables";

/** Given name, surname and patronymic of each row, or the words of an organisation. */
function read(texts: readonly string[]) {
  const { rowCount, columns } = customersTable({ customerName: texts });
  const vocabulary = new Vocabulary();
  const { people, organisations } = namesOf(rowCount, columns, vocabulary);
  return texts.map((_, row) => {
    const code = organisations?.codes[row] ?? 0;
    if (code > 0) return [...organisations!.phrases.words(code)].map((word) => vocabulary.word(word)).sort();
    const { given, surname, patronymic } = people!;
    return [given.whole, surname.whole, patronymic].map((codes) => vocabulary.word(codes[row])).join("|");
  });
}

it("takes Russian names apart, in whichever order they stand", () => {
  expect(
    read([
      "Иванов Иван Иванович",
      "Петрова Анна",
      "Сидоров И. П.",
      "И.П. Сидоров",
      "Анна Петрова",
      "Мария Олеговна",
    ]),
  ).toEqual([
    "иван|иванов|иванович",
    "анна|петрова|",
    "и|сидоров|п",
    "и|сидоров|п",
    "анна|петрова|",
    "мария||олеговна",
  ]);
});

it("takes Czech and English names apart, titles left out", () => {
  expect(
    read(["Ing. Jan Novák", "Novák, Jan", "Svobodová Eva", "Mrs Mary Ann Smith", "John F. Kennedy"]),
  ).toEqual(["jan|novak|", "jan|novak|", "eva|svobodova|", "maryann|smith|", "john|kennedy|f"]);
});

it("follows the order that names of the column show where the names are unknown", () => {
  expect(read(["Novák Jan", "Horák Petr", "Svoboda Josef", "Xyzal Qwert"])[3]).toBe("qwert|xyzal|");
  expect(read(["Jan Novák", "Petr Horák", "Josef Svoboda", "Xyzal Qwert"])[3]).toBe("xyzal|qwert|");
});

it("tells firms from people in one column", () => {
  expect(
    read([
      "Иванов Иван",
      "Петров Пётр",
      "ИП Сидорова Анна Ивановна",
      "ООО «Янтарь Корунд»",
      "Янтарь Корунд",
      "Аптека № 5",
      "Lukin A. S.",
    ]),
  ).toEqual([
    "иван|иванов|",
    "петр|петров|",
    "анна|сидорова|ивановна",
    ["корунд", "янтарь"],
    ["корунд", "янтарь"],
    ["5", "аптека"],
    "a|lukin|s",
  ]);
});

it("takes a column of other names for organisations", () => {
  expect(read(["arnie mortons of chicago", "citrus", "cafe bizou"])).toEqual([
    ["arnie", "chicago", "mortons", "of"],
    ["citrus"],
    ["bizou", "cafe"],
  ]);
});

it("is sure of a person by initials or a patronymic, less so by a given name alone", () => {
  expect(lookAtName("Иванов И. И.")).toEqual({ kind: "person" });
  expect(lookAtName("Anna Smith")).toEqual({ kind: "person", order: "givenFirst", byGivenName: true });
  expect(["s.r.o. Anna", "ООО Анна", "Anna & Co"].map((text) => lookAtName(text).kind)).toEqual(
    Array(3).fill("organisation"),
  );
});

it("takes a patronymic only behind a given name", () => {
  expect(personName("Григорович Анна", "surnameFirst").surname).toBe("григорович");
  expect(personName("Анна Григорьевна", "surnameFirst")).toEqual({
    given: "анна",
    surname: "",
    patronymic: "григорьевна",
  });
});
