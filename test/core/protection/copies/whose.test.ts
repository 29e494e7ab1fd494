import { codeOf } from "../../../../src/core/protection/copies/code";
import { decoysFor, drawing } from "../../../../src/core/protection/copies/decoys";
import { marked, markOf, unmarked } from "../../../../src/core/protection/copies/mark";
import { type CopyRegister, upperTail, whose } from "../../../../src/core/protection/copies/whose";

const register: CopyRegister = {
  secret: "secret of the book",
  copies: Array.from({ length: 10 }, (_, at) => ({
    id: `copy${at}`,
    owner: `Manager ${at}`,
    day: 20_500,
    customers: 400,
    decoys: decoysFor(`secret of the book copy${at}`, "ru", 4, new Set()),
  })),
};

/** Rows of name, phone, e-mail and town, as a main book has them. */
function rowsOf(seed: string, count: number): string[][] {
  const draw = drawing(seed);
  const letters = "абвгдежзиклмнопрстуфхцчшщэюя";
  const word = () => {
    const text = Array.from({ length: 4 + draw(5) }, () => letters[draw(letters.length)]).join("");
    return text[0].toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, row) => [
    `${word()} ${word()}`,
    `+7 916 ${100 + draw(900)}-${10 + draw(90)}-${10 + draw(90)}`,
    `user${row}x${draw(100000)}@mail.ru`,
    ["Омск", "Томск", "Тула"][draw(3)],
  ]);
}

const copyOf = (rows: readonly string[][], id: string) => {
  const bitOf = codeOf(register.secret, id);
  const mark = (text: string) => marked(text, bitOf(unmarked(text))) ?? text;
  const { decoys } = register.copies.find((copy) => copy.id === id)!;
  return [
    ...rows.map((row) => row.map(mark)),
    ...decoys.map(({ name, phone }) => [mark(name), phone, "", "Омск"]),
  ];
};

/** As a thief would: some of the rows in another order, some columns gone, phones rewritten. */
function fragmentOf(rows: readonly string[][], seed: string, columns: readonly number[]): string[] {
  const draw = drawing(seed);
  const kept = rows.filter(() => draw(100) < 30).toSorted(() => draw(3) - 1);
  return kept.flatMap((row) =>
    columns.map((column) => (column === 1 ? row[1].replace(/\D/g, "").replace(/^7/, "8") : row[column])),
  );
}

const rows = rowsOf("customers", 400);

it.each([
  ["names only", [0]],
  ["e-mails only", [2]],
  ["phones and names", [1, 0]],
])("names the owner of a third of the rows: %s", (_, columns) => {
  for (const [at, { id, owner }] of register.copies.entries()) {
    const { named } = whose(fragmentOf(copyOf(rows, id), `thief ${at}`, columns), register);
    expect(named?.owner).toBe(owner);
  }
});

it("accuses nobody of a list that comes from elsewhere, or from the main book itself", () => {
  for (let at = 0; at < 15; at++) {
    const foreign = rowsOf(`foreign ${at}`, 60 + at * 20);
    expect(whose(foreign.flat(), register).named).toBeUndefined();
    expect(whose(fragmentOf(rows, `honest ${at}`, [0, 1, 2, 3]), register).named).toBeUndefined();
  }
});

it("names a copy by its decoys where nothing else is left", () => {
  const phones = register.copies[3].decoys.map(({ phone }) => phone.replace(/\D/g, ""));
  expect(whose([...phones, "89161234567"], register).named).toMatchObject({ owner: "Manager 3", decoys: 4 });
});

it("says nothing of a few rows", () => {
  const few = copyOf(rows, "copy5")
    .slice(0, 12)
    .map(([name]) => name);
  expect(whose(few, register)).toMatchObject({ values: 12 });
  expect(whose(few, register).named).toBeUndefined();
});

it("counts chance as the binomial does", () => {
  // By hand: of 2^10 throws 1 + 10 + 45 show 8 heads or more.
  expect(upperTail(10, 8)).toBeCloseTo(56 / 1024, 12);
  expect(upperTail(2000, 1400)).toBeLessThan(1e-60);
  expect(upperTail(2000, 900)).toBe(1);
});

describe("a mark", () => {
  it.each([
    ["Анна Орлова", "Анна\u00a0Орлова"],
    ["ул. Мира, д. 5", "ул.\u00a0Мира, д. 5"],
    ["anna@mail.ru", "Anna@mail.ru"],
  ])("is carried by %s and can be taken off", (text, other) => {
    expect(marked(text, 1)).toBe(other);
    expect(marked(other, 0)).toBe(text);
    expect([markOf(text), markOf(other)]).toEqual([0, 1]);
    expect(unmarked(other)).toBe(unmarked(text));
  });

  it.each(["+7 916 123-45-67", "Омск", "7701234567", ""])("is not carried by %j", (text) => {
    expect(marked(text, 1)).toBeUndefined();
    expect(markOf(text)).toBeUndefined();
  });

  it("is as often one as the other", () => {
    const bitOf = codeOf("s", "copy");
    const ones = Array.from({ length: 2000 }, (_, at) => bitOf(`имя ${at}`)).filter(Boolean).length;
    expect(ones).toBeGreaterThan(900);
    expect(ones).toBeLessThan(1100);
  });
});

it("draws decoys that are the same again, unlike those of other copies, and nobody's", () => {
  const decoys = decoysFor("s copy1", "cs", 5, new Set());
  expect(decoysFor("s copy1", "cs", 5, new Set())).toEqual(decoys);
  expect(decoysFor("s copy2", "cs", 5, new Set())).not.toEqual(decoys);
  const [{ name }] = decoys;
  expect(decoysFor("s copy1", "cs", 5, new Set([name])).map((one) => one.name)).not.toContain(name);
});
