import { type Country, digits, type PersonName, patterned, words } from "./country";
import type { Random } from "./random";

/** The commonest surnames by the usual lists, then ones made of roots as the rare ones are. */
const common =
  words(`Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков
  Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв
  Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин
  Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов
  Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов
  Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Федотов Щербаков
  Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев
  Прохоров Наумов Потапов Журавлёв Овчинников Трофимов Леонов Соболев Ермаков Колесников Гончаров Покровский Никольский
  Троицкий Шевченко Бондаренко Коваленко Шмидт Мухаметов Ахметов Юсупов Белинский`);
const roots =
  words(`Барсук Берёз Болот Бур Ветк Вишн Галк Горох Гриб Груш Дуб Ёлк Жабк Жир Забор Звон Зим Игол Камен
  Капуст Кед Колос Коноп Коров Кос Кот Крапив Крем Крюк Куниц Ласт Лес Лимон Лист Лопат Лук Лун Малин Мед Мох Мяс Овёс
  Огур Олен Орех Осин Пастух Пен Перв Песк Петух Пирог Плуг Пол Порох Пруд Пуг Пчел Рак Реп Роз Рос Ручь Сад Сал Сах
  Свеч Сел Сен Скал Скворц Слон Сне Сол Сосн Стол Стриж Сук Сыр Тен Топор Трав Туман Тыкв Угл Уш Хвост Хлеб Холм Храм
  Цвет Чаш Черен Чиж Шал Шап Шил Шиш Шуб Щег Щук Яблок Ягод Ямщик Ясен Ястреб`);
const surnames = [
  ...common,
  ...roots.flatMap((root) => [`${root}ов`, `${root}ин`, `${root}овский`, `${root}енков`]),
];

const women =
  words(`Елена Ольга Анна Наталья Татьяна Екатерина Ирина Мария Светлана Юлия Анастасия Марина Дарья Людмила
  Надежда Ксения Виктория Алина Полина Галина Евгения Валентина Оксана Александра Вера Софья Любовь Лариса Валерия
  Елизавета Кристина Варвара Алёна Яна Диана Нина Тамара Инна Лидия Зоя Раиса Жанна Карина Ульяна Маргарита`);
const men =
  words(`Александр Сергей Дмитрий Андрей Алексей Максим Владимир Евгений Иван Михаил Николай Денис Павел Роман
  Артём Илья Константин Кирилл Олег Виктор Игорь Юрий Антон Василий Егор Никита Пётр Станислав Вадим Руслан Анатолий
  Виталий Борис Георгий Григорий Тимофей Степан Фёдор Матвей Глеб Леонид Валерий Геннадий Эдуард Ярослав`);
const fathers =
  words(`Александр Сергей Владимир Николай Виктор Михаил Андрей Анатолий Юрий Дмитрий Иван Алексей Василий
  Пётр Евгений Игорь Валерий Геннадий Борис Константин Олег Вячеслав Павел Григорий Леонид Роман Максим Денис`);

const familiarForms: Readonly<Record<string, string>> = {
  Алексей: "Лёша",
  Александр: "Саша",
  Дмитрий: "Дима",
  Сергей: "Серёжа",
  Евгений: "Женя",
  Михаил: "Миша",
  Иван: "Ваня",
  Николай: "Коля",
  Павел: "Паша",
  Владимир: "Володя",
  Константин: "Костя",
  Пётр: "Петя",
  Юрий: "Юра",
  Виктор: "Витя",
  Елена: "Лена",
  Ольга: "Оля",
  Анна: "Аня",
  Наталья: "Наташа",
  Татьяна: "Таня",
  Екатерина: "Катя",
  Ирина: "Ира",
  Мария: "Маша",
  Светлана: "Света",
  Юлия: "Юля",
  Анастасия: "Настя",
  Дарья: "Даша",
  Людмила: "Люда",
  Ксения: "Ксюша",
};

const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  [..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя"].map((letter, at) => [
    letter,
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" ")[at],
  ]),
);

const firmWords =
  words(`Ромашка Меридиан Вектор Берёзка Альтаир Уют Радуга Кедр Орион Лотос Парус Медуница Сфера Заря
  Калина Прометей Аврора Исток Мозаика Спектр Гармония Рассвет Вереск Маяк Ладья Контур Атриум Веста Сириус Ольха Гранит
  Кристалл Феникс Олимп Титан Форум Глобус Импульс Ритм Каскад Эталон Престиж Фаворит Статус Лидер Мастер Союз Альянс
  Компас Океан Волна Бриз Горизонт Высота Простор Тайга Кварц Янтарь Рубин Сапфир Алмаз Корунд Базис Фундамент`);
const firmKinds = words(
  "Торг Строй Сервис Маркет Групп Трейд Пром Авто Мед Дент Эко Агро Текст Мебель Свет Дом",
);

export const ru: Country = {
  language: "ru",
  person: (random) => personOf(random, random.chance(0.6), random.ranked(surnames, 0.85)),
  relative: (random, { surname }) => personOf(random, random.chance(0.5), masculine(surname)),
  familiar: (_, given) => familiarForms[given] ?? given,
  written(random, { given, patronymic, surname }) {
    const kind = random.next();
    if (patronymic !== "" && kind < 0.55) return `${surname} ${given} ${patronymic}`;
    if (kind < 0.8) return `${surname} ${given}`;
    if (kind < 0.9) return `${given} ${surname}`;
    if (patronymic !== "" && kind < 0.95) return `${surname} ${given[0]}. ${patronymic[0]}.`;
    return `${surname} ${given}`.toUpperCase();
  },
  firm: (random) => firmName(random),
  writtenFirm(random, name) {
    const form = random.pick([
      "ООО",
      "ООО",
      "ООО",
      "ЗАО",
      "АО",
      "ooo",
      "Общество с ограниченной ответственностью",
    ]);
    return random.pick([
      `${form} «${name}»`,
      `${form} "${name}"`,
      `${form} ${name}`,
      name,
      `«${name}», ${form}`,
    ]);
  },
  towns:
    words(`Москва Санкт-Петербург Новосибирск Екатеринбург Казань Красноярск Челябинск Самара Уфа Ростов-на-Дону
    Омск Краснодар Воронеж Пермь Волгоград Саратов Тюмень Тольятти Барнаул Ижевск Хабаровск Ульяновск Иркутск Томск
    Ярославль Кемерово Рязань Калуга Тула Орёл Псков Тверь`),
  streets: [
    ...words(`Ленина Мира Советская Октябрьская Молодёжная Центральная Школьная Садовая Лесная Новая Набережная Заводская
    Первомайская Комсомольская Гагарина Пушкина Кирова Победы Зелёная Полевая Луговая Речная Строителей Солнечная
    Пролетарская Калинина Горького Чапаева Фрунзе Лермонтова Чехова Толстого Суворова Кутузова Невская Вокзальная`),
    "8 Марта",
    "1-я Парковая",
    ...roots.map((root) => `${root}овая`),
  ],
  address(random, street, house, flat) {
    const written = random.pick([
      `ул. ${street}, д. ${house}`,
      `ул. ${street}, ${house}`,
      `${street} ${house}`,
      `улица ${street}, дом ${house}`,
    ]);
    if (flat === 0 || random.chance(0.15)) return written;
    return random.chance(0.7) ? `${written}, кв. ${flat}` : `${written}-${flat}`;
  },
  phone: (random) => `9${random.pick(["03", "05", "10", "16", "25", "26", "60", "85"])}${digits(random, 7)}`,
  writtenPhone: (random, number) =>
    patterned(
      random.pick([
        "+7 (###) ###-##-##",
        "8 (###) ###-##-##",
        "8##########",
        "+7##########",
        "### ### ## ##",
        "7##########",
      ]),
      number,
    ),
  taxNumber: (random) => `${random.between(1000, 9999)}${digits(random, 6)}`,
  mailProviders: ["mail.ru", "yandex.ru", "gmail.com", "ya.ru", "bk.ru", "inbox.ru", "rambler.ru"],
  letters: "аеиолнртск",
  latin: (text) => [...text.toLowerCase()].map((letter) => latinOf[letter] ?? letter).join(""),
};

function personOf(random: Random, isWoman: boolean, surname: string): PersonName {
  const father = random.ranked(fathers, 0.7);
  return {
    given: random.ranked(isWoman ? women : men, 0.9),
    patronymic: random.chance(0.85) ? patronymicOf(father, isWoman) : "",
    surname: isWoman ? feminine(surname) : surname,
  };
}

function patronymicOf(father: string, isWoman: boolean): string {
  const stem = father === "Пётр" ? "Петр" : father === "Павел" ? "Павл" : father;
  if (/й$/.test(stem))
    return `${stem.slice(0, -2)}${/ий$/.test(stem) ? "ь" : stem.at(-2)}${isWoman ? "евна" : "евич"}`;
  if (/ь$/.test(stem)) return `${stem.slice(0, -1)}${isWoman ? "евна" : "евич"}`;
  return `${stem}${isWoman ? "овна" : "ович"}`;
}

function feminine(surname: string): string {
  if (/(?:ов|ев|ёв|ин)$/.test(surname)) return `${surname}а`;
  return surname.replace(/ий$/, "ая");
}

function masculine(surname: string): string {
  return surname.replace(/(ов|ев|ёв|ин)а$/, "$1").replace(/ская$/, "ский");
}

function firmName(random: Random): string {
  const word = random.pick(firmWords);
  const kind = random.next();
  if (kind < 0.08) return `${word}-${random.pick(firmKinds)}`;
  if (kind < 0.14) return `${random.pick(["Кафе", "Студия", "Клиника", "Салон", "Мастерская"])} ${word}`;
  if (kind < 0.3) return `${word} ${random.pick(firmWords)}`;
  if (kind < 0.5)
    return `${random.pick(roots)}${random.pick(["о", "е"])}${random.pick(roots).toLowerCase()} ${random.pick(firmKinds)}`;
  if (kind < 0.9)
    return `${random.pick(roots)}${random.pick(["", "ский", "о"])}${random.pick(firmKinds).toLowerCase()} ${random.pick(["", word, random.pick(roots), random.ranked(surnames, 0.3)])}`.trim();
  return `${word} ${random.between(1, 99)}`;
}
