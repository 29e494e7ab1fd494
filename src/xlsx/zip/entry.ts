/** How an entry is packed. Office writes nothing else. */
export const PackMethod = { stored: 0, deflated: 8 } as const;

/** One file of a zip, still packed. */
export interface ZipEntry {
  /** As the zip has it. */
  readonly name: string;
  /** `PackMethod`, or a number we cannot unpack but can copy. */
  readonly method: number;
  /** Unpacked size in bytes. */
  readonly size: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Date and time as zip keeps them, in MS-DOS form: time in the low 16 bits. */
  readonly modified: number;
  /** The packed bytes, a view into the file they came from. */
  readonly packed: Uint8Array;
}
