/**
 * Whole numbers counted, in two flat arrays: a map of JavaScript takes five times as long, and every pair of
 * neighbouring characters of an archive is counted.
 */
export class Counts {
  private keys: Float64Array
  private values: Int32Array
  private used = 0
  private mask: number

  constructor(expected: number) {
    let size = 64
    while (size < 2 * expected) size *= 2
    this.keys = new Float64Array(size)
    this.values = new Int32Array(size)
    this.mask = size - 1
  }

  /** Where a number other than 0 stands, or would. */
  private placeOf(key: number): number {
    let at = (Math.imul(key | 0, 0x9e3779b1) >>> 7) & this.mask
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask
    return at
  }

  get(key: number): number {
    return this.values[this.placeOf(key)]!
  }

  add(key: number): void {
    const at = this.placeOf(key)
    this.put(at, key, this.values[at]! + 1)
  }

  set(key: number, value: number): void {
    this.put(this.placeOf(key), key, value)
  }

  private put(at: number, key: number, value: number): void {
    if (this.keys[at] === 0) {
      this.keys[at] = key
      if (++this.used * 2 > this.mask) {
        this.values[at] = value
        this.grow()
        return
      }
    }
    this.values[at] = value
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Float64Array(2 * keys.length)
    this.values = new Int32Array(2 * keys.length)
    this.mask = this.keys.length - 1
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === 0) continue
      const place = this.placeOf(keys[at]!)
      this.keys[place] = keys[at]!
      this.values[place] = values[at]!
    }
  }
}
