/** Who bears which key of one way: a key that several customers share belongs to none of them. */

import type { TextColumn } from "../table/columns";
import { ColumnTexts } from "../table/columnTexts";
import { keyOf, type LinkWay } from "./ways";

const nobody = -1;
const several = -2;

/** Numbers of keys by code of a column's dictionary; 0 is no key. */
export type KeyNumbers = Uint32Array;

export class Owners {
  private readonly keys = new ColumnTexts();
  private owners = new Int32Array(1024).fill(nobody);

  constructor(private readonly way: LinkWay) {}

  /** Reads each text of the dictionary once, whatever the number of rows. */
  number({ dictionary }: TextColumn): KeyNumbers {
    const { keys, way } = this;
    const numbers = new Uint32Array(dictionary.size);
    keys.open(dictionary);
    for (let code = 1; code < numbers.length; code++) {
      numbers[code] = keys.take(dictionary, code, keyOf[way], way === "id");
    }
    this.makeRoom();
    return numbers;
  }

  /** Notes that the customer bears the key. */
  claim(key: number, customer: number): void {
    if (key === 0 || this.owners[key] === customer) return;
    this.owners[key] = this.owners[key] === nobody ? customer : several;
  }

  /** The only customer who bears the key; negative where nobody or several do. */
  ownerOf(key: number): number {
    return this.owners[key];
  }

  isShared(key: number): boolean {
    return this.owners[key] === several;
  }

  private makeRoom(): void {
    const size = this.keys.size;
    if (size <= this.owners.length) return;
    const roomier = new Int32Array(size).fill(nobody);
    roomier.set(this.owners);
    this.owners = roomier;
  }
}
