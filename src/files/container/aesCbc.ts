/** AES-CBC without padding, which WebCrypto knows only with. */
import { joined } from "./bytes";

type Bytes = Uint8Array<ArrayBuffer>;

/** @param key 16, 24 or 32 bytes; used by the two functions below. */
export const cbcKey = (key: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", key, "AES-CBC", false, ["encrypt", "decrypt"]);

/** @param plain whole blocks of 16 bytes. */
export async function cbcEncrypt(key: CryptoKey, iv: Bytes, plain: Bytes): Promise<Bytes> {
  const padded = await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, plain);
  return new Uint8Array(padded, 0, plain.length);
}

/** @param sealed whole blocks of 16 bytes. */
export async function cbcDecrypt(key: CryptoKey, iv: Bytes, sealed: Bytes): Promise<Bytes> {
  if (sealed.length === 0) return sealed;
  // A block of padding that fits behind what is there, so that WebCrypto finds what it looks for.
  const last = sealed.slice(-16);
  const padding = new Uint8Array(
    await crypto.subtle.encrypt({ name: "AES-CBC", iv: last }, key, new Uint8Array()),
  );
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, key, joined(sealed, padding)));
}
