/** Less than any share. */
const NOTHING = -0x80000000

/**
 * How one of a pair stands among all others, of what each two share (at one times count plus other, either way alike). The
 * others of each are sorted once: to go through them again for each pair would take the third power of their number.
 */
export class Rivals {
  readonly #sorted: Int32Array[]

  constructor(
    private readonly shares: Int32Array,
    private readonly count: number,
  ) {
    this.#sorted = Array.from({ length: count }, (_, one) => {
      const row = shares.slice(one * count, (one + 1) * count)
      row[one] = NOTHING
      return row.sort()
    })
  }

  /** How many share more with the one than the other does. */
  more(one: number, other: number): number {
    const own = this.shares[one * this.count + other]!
    const sorted = this.#sorted[one]!
    let [least, most] = [0, sorted.length]
    while (least < most) {
      const middle = (least + most) >> 1
      if (sorted[middle]! > own) most = middle
      else least = middle + 1
    }
    return sorted.length - least
  }

  /** The most that another shares with the one, nothing at least. */
  most(one: number, other: number): number {
    const sorted = this.#sorted[one]!
    const greatest = sorted[this.count - 1]!
    const isOwn = this.shares[one * this.count + other] === greatest
    return Math.max(0, isOwn ? (sorted[this.count - 2] ?? 0) : greatest)
  }
}
