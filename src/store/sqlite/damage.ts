/** What is kept cannot be unpacked: bytes of the file were changed by somebody else. */
export class DamagedContent extends Error {}

/** What unpacking says of bytes that somebody changed is that. */
export function undamaged<Value>(unpack: () => Value): Value {
  try {
    return unpack()
  } catch (error) {
    throw new DamagedContent((error as Error).message)
  }
}
