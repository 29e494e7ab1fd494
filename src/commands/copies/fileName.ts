/** What no file system takes in a name. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
/** What Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of somebody's copy.
 *
 * @example
 * fileNameOf("Иванов / Омск"); // "Иванов Омск.xlsx"
 */
export function fileNameOf(owner: string): string {
  const plain = owner
    .replace(forbidden, " ")
    .replace(/\s+/g, " ")
    .replace(/[. ]+$/, "")
    .trim()
    .slice(0, 80);
  return `${plain === "" || devices.test(plain) ? `_${plain}` : plain}.xlsx`;
}
