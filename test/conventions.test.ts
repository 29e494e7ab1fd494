/** Conventions that a compiler does not hold. */
import { readdirSync, readFileSync } from "node:fs";
import * as metrics from "../src/core/metrics";
import * as reports from "../src/core/reports";
import * as classifications from "../src/core/segments";
import { cs } from "../src/i18n/cs";
import { en, type TextKey } from "../src/i18n/en";
import { ru } from "../src/i18n/ru";
import type { Text } from "../src/i18n/text";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll("\\", "/")}`);

describe("registries", () => {
  it.each(Object.entries({ ...metrics, ...classifications, ...reports }))(
    "%s is named as its file",
    (name, entry) => {
      expect(entry.id).toBe(name);
      expect(sources.filter((file) => file.endsWith(`/${name}.ts`))).not.toEqual([]);
    },
  );
});

describe("the lock file", () => {
  interface Locked {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }

  it("names the parts of every platform, so that npm ci works on all of them", () => {
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, Locked>;
    };
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });
});

describe("texts", () => {
  const keys = Object.keys(en) as TextKey[];
  const forms = (text: Text) => (typeof text === "string" ? [text] : Object.values(text));
  const placeholders = (text: Text) =>
    [
      ...new Set(
        forms(text)
          .join(" ")
          .match(/\{\w+\}/g) ?? [],
      ),
    ].sort();

  it.each(keys)("%s has the same placeholders in every language", (key) => {
    expect(placeholders(ru[key])).toEqual(placeholders(en[key]));
    expect(placeholders(cs[key])).toEqual(placeholders(en[key]));
  });

  it.each([
    ["ru", ru, ["few", "many", "one", "other"]],
    ["cs", cs, ["few", "many", "one", "other"]],
    ["en", en, ["one", "other"]],
  ] as const)("%s has all its plural forms wherever it has one", (_, texts, categories) => {
    for (const text of Object.values<Text>(texts)) {
      if (typeof text !== "string") expect(Object.keys(text).sort()).toEqual([...categories].sort());
    }
  });

  it.each([
    ["ru", ru, /[А-Яа-яЁё]/],
    ["cs", cs, /[A-Za-zÁ-ž]/],
  ] as const)("%s is written in its own letters", (_, texts, letters) => {
    const foreign = Object.entries<Text>(texts).filter(
      ([, text]) =>
        /[A-Za-z]{4,}\s+[A-Za-z]{4,}/.test(forms(text).join(" ")) && !letters.test(forms(text).join(" ")),
    );
    expect(foreign).toEqual([]);
  });

  it("are said nowhere but in i18n", () => {
    // What languages are called in themselves, the words Excel itself writes into cells, names of people, and bad passwords.
    const except = [
      "src/app/words/languageNames.ts",
      "src/app/display/displayText.ts",
      "src/core/protection/copies/decoyNames.ts",
      "src/core/protection/passwordStrength.ts",
    ];
    const cyrillic = sources.filter(
      (file) =>
        !except.includes(file) &&
        !/^src\/(i18n|core\/(table|checks|metrics|matches|imports))\//.test(file) &&
        /[А-Яа-яЁё]/.test(code(file)),
    );
    expect(cyrillic).toEqual([]);
  });
});

/** A file without its comments. */
const code = (file: string) => readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

describe("examples in docstrings", () => {
  const example = /^ \* (?:@example )?(\w.*\)(?:[.[][\w\].]+)?); \/\/ (.+)$/gm;
  const found = sources.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(example)].map(([, call, result]) => ({ file, call, result })),
  );

  it("are found", () => {
    expect(found.length).toBeGreaterThan(10);
  });

  it.each(found)("$file: $call is $result", ({ file, call, result }) => {
    const exported = require(`../${file}`);
    const run = new Function(...Object.keys(exported), `return [${call}, ${result}]`);
    const [actual, documented] = run(...Object.values(exported));
    expect(actual).toEqual(documented);
  });
});
