/** The streams that tell Office how an encrypted file is stored, [MS-OFFCRYPTO] 2.1; the same in every file. */
import { joined, uint32, utf16 } from "./bytes";

const dataSpace = "StrongEncryptionDataSpace";
const transform = "StrongEncryptionTransform";
const uniqueId = "{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}";

/** A text behind its length in bytes, filled up to four. */
function unicode(text: string): Uint8Array {
  const bytes = utf16(text);
  return joined(uint32(bytes.length), bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
}

/** Reader, updater and writer, each version 1.0. */
const versions = joined(uint32(1), uint32(1), uint32(1));

const withLength = (bytes: Uint8Array) => joined(uint32(bytes.length + 4), bytes);

/** Path in the file → content. */
export const dataSpaces: readonly (readonly [path: string, content: Uint8Array])[] = [
  ["\u0006DataSpaces/Version", joined(unicode("Microsoft.Container.DataSpaces"), versions)],
  [
    "\u0006DataSpaces/DataSpaceMap",
    joined(
      uint32(8),
      uint32(1),
      withLength(joined(uint32(1), uint32(0), unicode("EncryptedPackage"), unicode(dataSpace))),
    ),
  ],
  [`\u0006DataSpaces/DataSpaceInfo/${dataSpace}`, joined(uint32(8), uint32(1), unicode(transform))],
  [
    `\u0006DataSpaces/TransformInfo/${transform}/\u0006Primary`,
    joined(
      uint32(8 + unicode(uniqueId).length),
      uint32(1),
      unicode(uniqueId),
      unicode("Microsoft.Container.EncryptionTransform"),
      versions,
      // Name of the cipher: none, the stream EncryptionInfo says it.
      uint32(0),
      uint32(0),
      uint32(0),
      uint32(4),
    ),
  ],
];
