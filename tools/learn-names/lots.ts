/** Draws by lot, the same ones for the same seed. */
export class Lots {
  private seed: number

  constructor(seed: number) {
    this.seed = seed
  }

  /** From 0 up to 1. */
  readonly next = (): number => {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0
    return (this.seed >>> 4) / 0x10000000
  }

  readonly below = (limit: number): number => Math.floor(this.next() * limit)
  readonly chance = (share: number): boolean => this.next() < share
  readonly one = <Item>(items: ArrayLike<Item>): Item => items[this.below(items.length)]!

  /** One of several ways, each with its weight. */
  way<Result>(ways: [weight: number, make: () => Result][]): Result {
    let left = this.next() * ways.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, make] of ways) {
      left -= weight
      if (left < 0) return make()
    }
    return ways.at(-1)![1]()
  }
}
