import { type Effect, type Fault, type Faults, failure, faultAt, HostDied } from "./faults";
import { workbookType } from "./members/workbook";
import type { Book, EventEntry } from "./model/book";
import { execute } from "./wire/execute";
import { wire } from "./wire/objectType";
import type { References } from "./wire/paths";
import type { RequestBody } from "./wire/request";

/** One request and its answer. */
export interface Exchange {
  /** Bytes of the bodies; received is 0 where no answer was made. */
  readonly sent: number;
  readonly received: number;
  /** Names of the calls in order, e.g. `Worksheet.GetRange`, `Range.Values=`, `Range.load()`. */
  readonly calls: readonly string[];
}

export interface HostOptions {
  /** Highest version by requirement set; the client refuses members above. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Bytes a request and an answer may have, each. */
  readonly payloadLimit?: number;
}

/** Excel 2021, the oldest we support. */
export const floorSets = {
  ExcelApi: "1.14",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
};

const fiveMegabytes = 5 * 1024 * 1024;

/** Excel as far as an add-in can tell: takes the bodies of requests and answers them. */
export class Host {
  readonly sets: Readonly<Record<string, string>>;
  readonly traffic: Exchange[] = [];
  private readonly payloadLimit: number;
  private readonly references: References = { byId: new Map(), count: 0 };
  private readonly faults: Faults = { planned: [], calls: 0 };
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | undefined;
  private died: () => void = () => undefined;
  private hasDied = false;

  /**
   * Resolves when the host was killed: whoever waits for an answer waits for ever. By then an add-in in this process
   * stands still; it can begin nothing that would reach the next host.
   */
  readonly dead = new Promise<void>((resolve) => {
    this.died = resolve;
  });

  constructor(
    readonly book: Book,
    { sets = floorSets, payloadLimit = fiveMegabytes }: HostOptions = {},
  ) {
    this.sets = sets;
    this.payloadLimit = payloadLimit;
  }

  /** Counts calls from here on for faults by number. */
  plan(...faults: readonly Fault[]): void {
    this.faults.planned.push(...faults);
    this.faults.calls = 0;
  }

  /** Faults that have not happened yet. */
  get planned(): readonly Fault[] {
    return this.faults.planned;
  }

  /** All calls so far, in order. */
  get calls(): readonly string[] {
    return this.traffic.flatMap(({ calls }) => calls);
  }

  /** Requests so far, without those by which the client lets go of ranges behind a run. */
  get syncs(): number {
    const isRelease = (call: string) => call === "Workbook" || call === "Workbook._RemoveReference()";
    return this.traffic.filter(({ calls }) => calls.length === 0 || !calls.every(isRelease)).length;
  }

  get isDead(): boolean {
    return this.hasDied;
  }

  kill(): void {
    this.hasDied = true;
    setImmediate(this.died);
  }

  /** The user begins to type into a cell; ends with `endEdit`. */
  beginEdit(): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { ended, end };
  }

  endEdit(): void {
    this.editing?.end();
    this.editing = undefined;
  }

  /** Set by the seam: sends events that no request brought about. */
  sendEvents: () => void = () => undefined;

  takeEvents(): readonly EventEntry[] {
    return this.book.events.waiting.splice(0);
  }

  /**
   * Answers one request.
   *
   * @param text body as JSON.
   * @param waitsForEdit whether the add-in asked to be delayed while a cell is edited.
   * @returns body as JSON, or a promise that never resolves where the answer is lost.
   */
  async answer(text: string, waitsForEdit: boolean): Promise<string> {
    const sent = byteLength(text);
    if (sent > this.payloadLimit) {
      this.traffic.push({ sent, received: 0, calls: [] });
      return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    if (this.editing && !waitsForEdit) return refusal("InvalidOperationInCellEditMode", cellEditMode);
    await this.editing?.ended;
    if (this.isDead) return never();
    return this.carryOut(text, sent);
  }

  private async carryOut(text: string, sent: number): Promise<string> {
    const calls: string[] = [];
    const effects: Effect[] = [];
    const answer = this.execute(text, calls, effects);
    const received = answer === undefined ? 0 : byteLength(answer);
    this.traffic.push({ sent, received, calls });
    for (const effect of effects) if (effect.kind === "delay") await effect.until;
    if (answer === undefined || this.isDead || effects.some(({ kind }) => kind === "drop")) return never();
    if (received <= this.payloadLimit) return answer;
    return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  }

  /** Undefined where the request ended without an answer. */
  private execute(text: string, calls: string[], effects: Effect[]): string | undefined {
    const watch = (call: string) => {
      calls.push(call);
      const effect = faultAt(this.faults, call);
      if (!effect) return;
      effects.push(effect);
      if (effect.kind === "fail") throw failure(effect);
      if (effect.kind === "kill") this.kill();
      if (effect.kind === "kill" || (effect.kind === "drop" && effect.what === "request"))
        throw new HostDied();
    };
    try {
      const body = JSON.parse(text) as RequestBody;
      return JSON.stringify(execute(wire(workbookType, this.book), this.references, body, watch));
    } catch (error) {
      if (error instanceof HostDied) return undefined;
      throw error;
    }
  }
}

/** The host after a crash or a restart: the workbook as it was left, nothing of the add-in's. Kills the one before. */
export function restart(former: Host): Host {
  const { book, sets } = former;
  former.kill();
  book.events.registered.clear();
  book.events.waiting.splice(0);
  book.events.enabled = true;
  return new Host(book, { sets });
}

const cellEditMode =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";

function refusal(code: string, message: string): string {
  return JSON.stringify({
    Results: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: 400, ActionIndex: 0 },
  });
}

function never(): Promise<string> {
  return new Promise(() => undefined);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
