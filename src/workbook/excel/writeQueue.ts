import { requestBytes } from "./payload";

/** Bytes of a request for one property or method, its path included. */
const callBytes = 250;

/**
 * Collects changes until a request is as large as Excel takes, then sends them. While a request is carried out
 * Excel neither calculates nor draws.
 */
export class WriteQueue {
  private bytes = 0;
  private isOpen = false;

  constructor(readonly context: Excel.RequestContext) {}

  /** Bytes that still go into the present request. */
  get room(): number {
    return requestBytes - this.bytes;
  }

  /** Makes room for some calls and the bytes they carry; to be awaited before they are queued. */
  async take(calls: number, bytes = 0): Promise<void> {
    const size = calls * callBytes + bytes;
    if (this.isOpen && size > this.room) await this.flush();
    if (!this.isOpen) {
      const { application } = this.context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      this.isOpen = true;
    }
    this.bytes += size;
  }

  async flush(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.bytes = 0;
    await this.context.sync();
  }
}
