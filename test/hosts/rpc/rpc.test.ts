import { MessageChannel, type MessagePort } from "node:worker_threads";
import { InputError } from "../../../src/core/errors";
import { Cancelled, type Progress, type Stage } from "../../../src/core/progress";
import { connect } from "../../../src/hosts/rpc/connect";
import type { Port } from "../../../src/hosts/rpc/protocol";
import { Handed, serve } from "../../../src/hosts/rpc/serve";

const log: string[] = [];
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

const methods = {
  async add(_progress: Progress, one: number, other: number) {
    return one + other;
  },
  async slow(progress: Progress, name: string) {
    log.push(`${name} begins`);
    for (const stage of ["read", "match", "write"] as const) {
      await progress(stage, 0);
      await pause();
    }
    log.push(`${name} ends`);
  },
  async refuse() {
    throw new InputError("abc.cutoffs", { a: 1, b: 2 });
  },
  async break() {
    throw new TypeError("a bug");
  },
  async bytes() {
    const bytes = new Uint8Array([1, 2, 3]);
    return new Handed(bytes, [bytes.buffer]) as unknown as Uint8Array;
  },
};

let channel: MessageChannel;
const call = <T>(use: (caller: ReturnType<typeof connect<typeof methods>>) => T) =>
  use(connect<typeof methods>(channel.port2 as MessagePort & Port));

beforeEach(() => {
  log.length = 0;
  channel = new MessageChannel();
  serve(channel.port1 as MessagePort & Port, methods);
  channel.port1.start();
  channel.port2.start();
});

afterEach(() => channel.port1.close());

it("brings the result of each call to its caller", async () => {
  const sums = call((caller) => Promise.all([caller("add", [1, 2]), caller("add", [30, 4])]));
  await expect(sums).resolves.toEqual([3, 34]);
});

it("answers calls one after the other", async () => {
  await call((caller) => Promise.all([caller("slow", ["first"]), caller("slow", ["second"])]));
  expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

it("restores an input error with its code and what it names", async () => {
  const refused = call((caller) => caller("refuse", []));
  await expect(refused).rejects.toBeInstanceOf(InputError);
  await expect(refused).rejects.toMatchObject({ code: "abc.cutoffs", params: { a: 1, b: 2 } });
});

it("does not take a bug for an input error", async () => {
  const broken = call((caller) => caller("break", []));
  await expect(broken).rejects.not.toBeInstanceOf(InputError);
  await expect(broken).rejects.toThrow("a bug");
});

it("reports stages in order and stops the work where the caller's progress throws", async () => {
  const heard: Stage[] = [];
  const progress: Progress = async (stage) => {
    heard.push(stage);
    if (stage === "match") throw new Cancelled();
  };
  await expect(call((caller) => caller("slow", ["it"], progress))).rejects.toBeInstanceOf(Cancelled);
  expect(heard.slice(0, 2)).toEqual(["read", "match"]);
  expect(log).toEqual(["it begins"]);
});

it("hands buffers over", async () => {
  await expect(call((caller) => caller("bytes", []))).resolves.toEqual(new Uint8Array([1, 2, 3]));
});
