import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Plain data as a short text of ASCII: JSON, deflated, in base 64. */
export function pack(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)));
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(binary);
}

export function unpack<Value>(text: string): Value {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes))) as Value;
}
