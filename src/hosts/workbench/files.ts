/** Files in and out of the page. */

/** Endings that can be opened. */
const openable = [".xlsx", ".xlsm", ".csv"] as const;

/** Asks the user for a file; undefined when they think better of it. */
export function askForFile(): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = openable.join(",");
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}

/** Gives bytes to the browser to keep under a name, where and how it keeps downloads. */
export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType(fileName) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A CSV becomes a workbook when it is saved: its columns and sheets would be lost otherwise. */
export const savedName = (fileName: string) =>
  /\.xls[xm]$/i.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/, "")}.xlsx`;

const mediaType = (fileName: string) =>
  /\.xlsm$/i.test(fileName)
    ? "application/vnd.ms-excel.sheet.macroEnabled.12"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
