/** Who bears which key of one way: a key that several customers share belongs to none of them. */
import type { TextColumn } from "../table/columns";
import { TextIndex } from "../table/textIndex";
import { keyOf, type LinkWay } from "./ways";

const nobody = -1;
const several = -2;

/** Numbers of keys by code of a column's dictionary; 0 is no key. */
export type KeyNumbers = Uint32Array;

export class Owners {
  private readonly keys = new TextIndex();
  private owners = new Int32Array(1024).fill(nobody);

  constructor(private readonly way: LinkWay) {
    this.keys.code("");
  }

  /** Reads each text of the dictionary once, whatever the number of rows. */
  number({ dictionary }: TextColumn): KeyNumbers {
    const keyFor = keyOf[this.way];
    const numbers = new Uint32Array(dictionary.length);
    // The texts of a dictionary differ: of the first one, those that are their own keys are new, up to one that is not.
    let allNew = this.keys.texts.length === 1;
    for (let code = 1; code < numbers.length; code++) {
      const key = keyFor(dictionary[code]);
      allNew &&= key === dictionary[code];
      numbers[code] = allNew ? this.keys.append(key) : this.keys.code(key);
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
    const size = this.keys.texts.length;
    if (size <= this.owners.length) return;
    const roomier = new Int32Array(size).fill(nobody);
    roomier.set(this.owners);
    this.owners = roomier;
  }
}
