/**
 * Masking 10,000 phones beside as many bare encryptions with WebCrypto, in the same run.
 *
 * `npx tsx test/bench/masks.ts`. Medians of seven rounds, the two in turns. Masking is all that is done to a value:
 * its mask, its form for searching, encryption with a nonce of its own, and the fingerprint. Bare is AES-256-GCM with a
 * nonce drawn for each value: one awaited after the other, as a plain loop does it, and side by side in batches.
 */
import { silent } from "../../src/core/progress";
import { maskText } from "../../src/core/protection/masks/maskText";
import { searchForm } from "../../src/core/protection/masks/searchForm";
import { newKeys } from "../../src/vault/keys";
import { sealValues } from "../../src/vault/secrets";
import type { VaultKeys } from "../../src/vault/vault";

const rounds = 7;
const values = Array.from(
  { length: 10_000 },
  (_, at) => `+7 916 ${String(1_000_000 + at * 37).replace(/(\d{3})(\d{2})(\d{2})/, "$1-$2-$3")}`,
);

async function mask(keys: VaultKeys): Promise<void> {
  const plains = values.map((value, row) => {
    maskText("phone", value);
    return { row, field: "phone", value: JSON.stringify(value), searched: searchForm("phone", value) };
  });
  await sealValues(plains, keys, silent);
}

const encoder = new TextEncoder();

const bareOne = (value: string, { data }: VaultKeys) =>
  crypto.subtle.encrypt(
    { name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)) },
    data,
    encoder.encode(value),
  );

async function bareInTurn(keys: VaultKeys): Promise<void> {
  for (const value of values) await bareOne(value, keys);
}

async function bareSideBySide(keys: VaultKeys): Promise<void> {
  for (let at = 0; at < values.length; at += 512) {
    await Promise.all(values.slice(at, at + 512).map((value) => bareOne(value, keys)));
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const median = (times: readonly number[]) => [...times].sort((one, other) => one - other)[times.length >> 1];

async function compare(): Promise<void> {
  const keys = await newKeys();
  const times = { mask: [] as number[], inTurn: [] as number[], sideBySide: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.inTurn.push(await timed(() => bareInTurn(keys)));
    times.sideBySide.push(await timed(() => bareSideBySide(keys)));
    times.mask.push(await timed(() => mask(keys)));
  }
  const [masked, inTurn, sideBySide] = [median(times.mask), median(times.inTurn), median(times.sideBySide)];
  console.log(`masking               ${masked.toFixed(0)} ms`);
  console.log(
    `bare, in turn         ${inTurn.toFixed(0)} ms: masking is ${(masked / inTurn).toFixed(2)} times that`,
  );
  console.log(
    `bare, side by side    ${sideBySide.toFixed(0)} ms: masking is ${(masked / sideBySide).toFixed(2)} times that`,
  );
}

void compare();
