const chunkSize = 1 << 20;

/** Collects UTF-8 bytes in chunks of a megabyte: a sheet of a hundred megabytes never becomes a string. */
export class ByteWriter {
  private readonly full: Uint8Array[] = [];
  private chunk = new Uint8Array(chunkSize);
  private used = 0;
  private readonly encoder = new TextEncoder();

  bytes(source: Uint8Array, from: number, to: number): void {
    if (to - from <= chunkSize - this.used) {
      this.chunk.set(source.subarray(from, to), this.used);
      this.used += to - from;
      return;
    }
    this.close();
    if (to - from > chunkSize) this.full.push(source.subarray(from, to));
    else this.bytes(source, from, to);
  }

  /** Text of ASCII characters only, such as tags and numbers. */
  ascii(text: string): void {
    if (text.length > chunkSize - this.used) {
      if (text.length > chunkSize) {
        this.text(text);
        return;
      }
      this.close();
    }
    for (let at = 0; at < text.length; at++) this.chunk[this.used++] = text.charCodeAt(at);
  }

  /** Any text. */
  text(text: string): void {
    const encoded = this.encoder.encode(text);
    this.bytes(encoded, 0, encoded.length);
  }

  finish(): Uint8Array {
    this.close();
    const size = this.full.reduce((sum, part) => sum + part.length, 0);
    const result = new Uint8Array(size);
    let at = 0;
    for (const part of this.full) {
      result.set(part, at);
      at += part.length;
    }
    return result;
  }

  private close(): void {
    if (this.used > 0) this.full.push(this.chunk.subarray(0, this.used));
    this.chunk = new Uint8Array(chunkSize);
    this.used = 0;
  }
}
