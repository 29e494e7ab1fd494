import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { silent } from "../../../src/core/progress";
import { decryptPackage, isContainer } from "../../../src/files/container/decryptPackage";
import { encryptPackage } from "../../../src/files/container/encryptPackage";
import { bookOf } from "../../workbook/books";
import { withFolder } from "./klientela";

const folder = withFolder();

/** With a password on stdin and nobody to ask. */
function klientela(words: readonly string[], input = "") {
  const env = { ...process.env, LC_ALL: "en_US.UTF-8" };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve("scripts/klientela.cjs"), ...words],
    {
      encoding: "utf8",
      env,
      input,
    },
  );
  return { code: status, out: stdout, err: stderr };
}

it("works on a book with a password, and the result has it too", async () => {
  const book = bookOf({
    People: [
      ["Customer ID", "Name"],
      [1, "Ann"],
    ],
    Sales: [
      ["Order", "Order date", "Customer ID", "Amount"],
      ["A1", 45_658, 1, 100],
    ],
  }).save();
  writeFileSync(folder.path("shop.xlsx"), await encryptPackage(book, "s3cret", silent));
  const words = ["segment", folder.path("shop.xlsx"), "--out", folder.path("out.xlsx")];

  expect(klientela(words)).toMatchObject({ code: 3, err: expect.stringContaining("--password-stdin") });
  expect(klientela([...words, "--password-stdin"], "S3cret\n")).toMatchObject({
    code: 3,
    err: expect.stringContaining("The password is wrong"),
  });
  expect(klientela([...words, "--password-stdin"], "s3cret\n").code).toBe(0);
  const out = readFileSync(folder.path("out.xlsx"));
  expect(isContainer(out)).toBe(true);
  expect((await decryptPackage(out, "s3cret", silent)).length).toBeGreaterThan(book.length);
}, 60_000);
