/** A passphrase that is printed once and put away: 125 bits in groups that can be read out and typed. */

/** Letters and figures that nobody takes for one another. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Five groups of five signs, drawn at random. */
export function newRecoveryKey(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(25));
  // 256 is a multiple of 32, so every sign is as likely as any other.
  const text = Array.from(drawn, (byte) => signs[byte % signs.length]).join("");
  return text.match(/.{5}/g)!.join("-");
}

/** As it was drawn, however it was typed: small letters, spaces, no hyphens. */
export function plainRecoveryKey(typed: string): string {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return text.match(/.{1,5}/g)?.join("-") ?? "";
}
