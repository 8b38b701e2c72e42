import { randomFrom } from './random.ts'

/** A part of a set that stands for the whole: so many, drawn by this seed. */
export interface Sample {
  size: number
  seed: number
}

/** Draws so many of a row of things of any length, each with the same chance, and holds no more (Vitter 1985, R). */
export class Sampler<Item> {
  private readonly random: () => number
  private readonly drawn: { item: Item; place: number }[] = []
  seen = 0

  constructor(private readonly sample: Sample) {
    this.random = randomFrom(sample.seed)
  }

  add(item: Item): void {
    const place = this.seen++
    if (place < this.sample.size) this.drawn.push({ item, place })
    else {
      const at = Math.floor(this.random() * this.seen)
      if (at < this.sample.size) this.drawn[at] = { item, place }
    }
  }

  /** What was drawn, in the order in which it came. */
  items(): Item[] {
    return [...this.drawn].sort((a, b) => a.place - b.place).map(({ item }) => item)
  }
}
