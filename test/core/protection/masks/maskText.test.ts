import fc from "fast-check";
import { forgottenTexts } from "../../../../src/core/plan/forgottenTexts";
import { maskableRoles } from "../../../../src/core/protection/masks/maskableRoles";
import { maskText } from "../../../../src/core/protection/masks/maskText";
import { searchForm } from "../../../../src/core/protection/masks/searchForm";

it("shows as much of a value as is harmless", () => {
  // By the wording of the issue for phones; the others by hand.
  expect(maskText("phone", "+7 916 123-45-41")).toBe("+7 *** ***-**-41");
  expect(maskText("phone", "79161234541")).toBe("*********41");
  expect(maskText("email", "anna.orlova@example.co.uk")).toBe("a***@***.uk");
  expect(maskText("email", "a@b")).toBe("***@***");
  expect(maskText("taxNumber", "500100732259")).toBe("**********59");
  expect(maskText("iban", "CZ65 0800 0000 1920 0014 5399")).toBe("**** **** **** **** **** **99");
  expect(maskText("address", "Москва, Арбат 1")).toBe("Мо***");
});

it("never leaves the value in its mask", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...maskableRoles),
      fc.string({ minLength: 1, unit: "grapheme" }),
      (role, value) => {
        fc.pre(value.trim() !== "" && !"*@".includes(value.trim()) && !/^\*+$/.test(value.trim()));
        expect(maskText(role, value)).not.toContain(value.trim());
      },
    ),
  );
});

it("compares phones by their numbers and addresses by their mailboxes", () => {
  expect(searchForm("phone", "8 (916) 123-45-41")).toBe(searchForm("phone", "+79161234541"));
  expect(searchForm("email", "Ivan.Petrov+shop@GMail.com")).toBe(searchForm("email", "ivanpetrov@gmail.com"));
  expect(searchForm("iban", "CZ65 0800 0000")).toBe(searchForm("iban", "cz6508000000"));
});

it("exchanges whole texts only, the longest first", () => {
  const { exchanged } = forgottenTexts([
    ["12345", "a"],
    ["12345 678", "b"],
  ]);
  expect(exchanged("12345 678, 12345; 123456; x12345; 12345")).toBe("b, a; 123456; x12345; a");
  expect(exchanged("1234")).toBeUndefined();
});
