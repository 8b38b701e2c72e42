/** A double array that the build made of many words (tools/tables/double-array.mjs), as arrays to be walked. */
export interface DoubleArray {
  base: Int32Array
  check: Int32Array
  /** What the word is that a state stands for. */
  entries: Uint8Array
  /** The code of each character (UTF-16 unit); 0 for one that no word has. */
  codes: Uint16Array
}

/** The entry of a state that is only the beginning of words. */
export const NO_ENTRY = 255

export function doubleArray(bytes: Uint8Array, table: { states: number; characters: string }): DoubleArray {
  const { states, characters } = table
  // Read from a file it lies where numbers may begin, and is not copied.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const codes = new Uint16Array(0x10000)
  for (let index = 0; index < characters.length; index++) codes[characters.charCodeAt(index)] = index + 1
  return {
    base: new Int32Array(buffer, byteOffset, states),
    check: new Int32Array(buffer, byteOffset + 4 * states, states),
    entries: new Uint8Array(buffer, byteOffset + 8 * states, states),
    codes,
  }
}
