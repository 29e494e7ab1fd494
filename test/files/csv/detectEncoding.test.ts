import { cellAt } from "../../../src/core/table/cells";
import { detectEncoding } from "../../../src/files/csv/detectEncoding";
import { readCsvFile } from "../../../src/files/csv/readCsv";
import { encoded, utf16 } from "../encoded";

const utf8 = (text: string) => new TextEncoder().encode(text);
const russian = "Имя;Город\nАлёна Щукина;Орёл\nООО «Ромашка-М»;Набережные Челны\n";
const ukrainian = "Ім'я;Місто\nЄвген Їжак;Київ\n";
const czech = "Jméno;Město\nŽofie Říčková;Žďár nad Sázavou\nJiří Kříž;Český Krumlov\n";
const polish = "Imię;Miasto\nŁucja Żak;Łódź\nStanisław Wójcik;Świętochłowice\n";

describe("detectEncoding", () => {
  it.each([
    ["plain ASCII", utf8("id;name\n1;Ann\n"), "utf-8"],
    ["UTF-8", utf8(russian), "utf-8"],
    ["UTF-8 with a mark", utf8(`\ufeff${czech}`), "utf-8"],
    ["UTF-16 with a mark", utf16(russian, true, true), "utf-16le"],
    ["UTF-16 without a mark", utf16(russian, true, false), "utf-16le"],
    ["UTF-16 of Macs without a mark", utf16(czech, false, false), "utf-16be"],
    ["Russian of Windows", encoded(russian, "windows-1251"), "windows-1251"],
    ["Ukrainian of Windows", encoded(ukrainian, "windows-1251"), "windows-1251"],
    ["a single Russian letter", encoded("a;я\n1;2\n", "windows-1251"), "windows-1251"],
    ["Czech of Windows", encoded(czech, "windows-1250"), "windows-1250"],
    ["Polish of Windows", encoded(polish, "windows-1250"), "windows-1250"],
  ])("knows %s", (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it.each([
    ["Russian of DOS", encoded(russian, "ibm866")],
    ["Russian of old Unix", encoded(russian, "koi8-r")],
    [
      "Czech and Russian words in one-byte letters",
      Uint8Array.of(...encoded(czech, "windows-1250"), ...encoded(russian, "windows-1251")),
    ],
    [
      "UTF-8 cut inside a letter and gone on",
      Uint8Array.of(...utf8(russian).subarray(0, 1), ...utf8(russian)),
    ],
    [
      "a mark of UTF-8 before other bytes",
      Uint8Array.of(0xef, 0xbb, 0xbf, ...encoded(russian, "windows-1251")),
    ],
    ["bytes of a picture", Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13)],
  ])("does not guess at %s", (_, bytes) => {
    expect(detectEncoding(bytes)).toBeUndefined();
  });
});

describe("readCsvFile", () => {
  const dos = encoded(russian, "ibm866");

  it("refuses an encoding it cannot tell, and takes the user's word for it", () => {
    expect(() => readCsvFile(dos, "x.csv")).toThrow(
      expect.objectContaining({ code: "csv.encoding", params: { file: "x.csv" } }),
    );
    const { cells } = readCsvFile(dos, "x.csv", { encoding: "ibm866" });
    expect(cellAt(cells, 1, 0)).toBe("Алёна Щукина");
    expect(() => readCsvFile(dos, "x.csv", { encoding: "utf-8" })).toThrow(
      expect.objectContaining({ code: "csv.encoding" }),
    );
  });
});
