import {
  BEGIN,
  CLOSED,
  type END,
  INSIDE,
  isFirst,
  kindOfTag,
  OPENING,
  OUTSIDE,
  PARTS,
  STEPS,
  stepTo,
  TAGS,
} from '../../src/entities/tagger/tags.ts'
import { FEATURES } from '../../src/entities/tagger/templates.ts'
import {
  checkOf,
  firstSlot,
  NAMING,
  SLOTS,
  secondSlot,
  type Weights,
  weightsOf,
} from '../../src/entities/tagger/weights.ts'

/** A sentence to learn from: the features of its places and the right tags. */
export interface Lesson {
  features: Int32Array
  /** Not 0 where names are looked for. */
  active: Uint8Array
  tags: Uint8Array
}

const BITS = 21
const SIZE = 1 << BITS
const NEVER = -1e15
/** Which tags may stand before each tag. */
const BEFORE = Array.from({ length: TAGS }, (_, tag) => {
  if (OPENING.includes(tag)) return CLOSED
  const base = kindOfTag(tag) * PARTS
  return [base + BEGIN, base + INSIDE]
})
/** The step inside a name from a tag to a tag; -1 where one is outside or begins another. */
const STEP = Int8Array.from({ length: TAGS * TAGS }, (_, index) => {
  const [before, tag] = [Math.floor(index / TAGS), index % TAGS]
  if (tag === OUTSIDE || isFirst(tag) || !BEFORE[tag]!.includes(before)) return -1
  const base = kindOfTag(tag) * PARTS
  return stepTo(kindOfTag(tag), (before - base) as typeof BEGIN, (tag - base) as typeof END)
})
const stepOf = (before: number, tag: number) => STEP[before * TAGS + tag]!

const NOT_HERE = -0x100000

/** A tag that is not the right one counts so much more while learning: what is right must be better by some way. */
const MARGIN = 8
const EPOCHS = 8
/** Weights are kept in eighths, thirds, …: how many steps of the learning one whole number is. */
const SCALE = 2

/**
 * Averaged structured perceptron (Collins 2002) with a margin. The lessons are gone through in an order that is drawn by
 * a fixed seed, all sums are exact: what is learned from the same lessons is the same everywhere.
 */
export class Perceptron {
  private readonly worth = new Int32Array(SIZE * TAGS)
  private readonly sums = new Float64Array(SIZE * TAGS)
  private readonly steps = new Int32Array(STEPS)
  private readonly stepSums = new Float64Array(STEPS)
  private readonly hashes = new Int32Array(SIZE)
  private time = 1
  private seed = 12345
  private scores = new Int32Array(0)
  private own = new Int32Array(0)
  private from = new Uint8Array(0)
  private guess = new Uint8Array(0)

  learn(lessons: Lesson[], epochs = EPOCHS): this {
    const order = lessons.map((_, index) => index)
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let index = order.length - 1; index > 0; index--) {
        const other = Math.floor(this.random() * (index + 1))
        const kept = order[index]!
        order[index] = order[other]!
        order[other] = kept
      }
      for (const index of order) this.take(lessons[index]!)
    }
    return this
  }

  private random(): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0
    return (this.seed >>> 4) / 0x10000000
  }

  private take({ features, active, tags }: Lesson): void {
    this.decode(features, active, tags)
    for (let at = 0; at < tags.length; at++) {
      const right = tags[at]!
      const guess = this.guess[at]!
      if (right !== guess) {
        for (let index = at * FEATURES, end = index + FEATURES; index < end; index++) {
          const hash = features[index]!
          const place = hash & (SIZE - 1)
          this.hashes[place] = hash
          this.add(this.worth, this.sums, place * TAGS + right, 1)
          this.add(this.worth, this.sums, place * TAGS + guess, -1)
        }
      }
      if (at === 0) continue
      const rightStep = stepOf(tags[at - 1]!, right)
      const guessStep = stepOf(this.guess[at - 1]!, guess)
      if (rightStep === guessStep) continue
      if (rightStep >= 0) this.add(this.steps, this.stepSums, rightStep, 1)
      if (guessStep >= 0) this.add(this.steps, this.stepSums, guessStep, -1)
    }
    this.time++
  }

  private add(now: Int32Array, sums: Float64Array, at: number, by: number): void {
    now[at]! += by
    sums[at]! += by * this.time
  }

  /** The tags that are best by what was learned so far, wrong ones preferred by the margin. */
  private decode(features: Int32Array, active: Uint8Array, tags: Uint8Array): void {
    const length = tags.length
    if (this.own.length < length * TAGS) {
      this.own = new Int32Array(2 * length * TAGS)
      this.scores = new Int32Array(2 * length * TAGS)
      this.from = new Uint8Array(2 * length * TAGS)
      this.guess = new Uint8Array(2 * length)
    }
    const { own, scores, from, worth, steps } = this
    for (let at = 0; at < length; at++) {
      const to = at * TAGS
      own.fill(active[at] === 0 ? NOT_HERE : MARGIN, to, to + TAGS)
      own[to + tags[at]!] = 0
      if (active[at] === 0) continue
      for (let index = at * FEATURES, end = index + FEATURES; index < end; index++) {
        const place = (features[index]! & (SIZE - 1)) * TAGS
        for (let tag = 0; tag < TAGS; tag++) own[to + tag]! += worth[place + tag]!
      }
    }
    scores.fill(-0x20000000, 0, TAGS)
    for (const tag of OPENING) scores[tag] = own[tag]!
    for (let at = 1; at < length; at++) {
      const here = at * TAGS
      for (let tag = 0; tag < TAGS; tag++) {
        let best = NEVER
        let way = 0
        for (const before of BEFORE[tag]!) {
          const step = stepOf(before, tag)
          const sum = scores[here - TAGS + before]! + (step < 0 ? 0 : steps[step]!)
          if (sum > best) {
            best = sum
            way = before
          }
        }
        scores[here + tag] = best + own[here + tag]!
        from[here + tag] = way
      }
    }
    const last = (length - 1) * TAGS
    let tag: number = OUTSIDE
    for (const other of CLOSED) if (scores[last + other]! > scores[last + tag]!) tag = other
    for (let at = length - 1; at >= 0; at--) {
      this.guess[at] = tag
      tag = from[at * TAGS + tag]!
    }
  }

  /** The means over the whole learning, as whole numbers; where features meet in a place the heavier one has it. */
  weights(): Weights {
    const mean = (now: Int32Array, sums: Float64Array, at: number) => now[at]! - sums[at]! / this.time
    const heft = new Float64Array(SIZE)
    const owner = new Int32Array(SLOTS).fill(-1)
    for (let place = 0; place < SIZE; place++) {
      for (let tag = 0; tag < TAGS; tag++)
        heft[place]! += Math.abs(mean(this.worth, this.sums, place * TAGS + tag))
      // What rounds to nothing needs no place.
      if (heft[place]! * SCALE < 2) continue
      const slots = [firstSlot(this.hashes[place]!), secondSlot(this.hashes[place]!)]
      const [first, second] = slots.map((slot) => (owner[slot]! < 0 ? -1 : heft[owner[slot]!]!)) as [
        number,
        number,
      ]
      const slot = slots[first <= second ? 0 : 1]!
      if (heft[place]! > Math.min(first, second)) owner[slot] = place
    }
    const checks = new Uint8Array(SLOTS)
    const worth = new Int8Array(SLOTS * NAMING)
    owner.forEach((place, slot) => {
      if (place < 0) return
      checks[slot] = checkOf(this.hashes[place]!)
      const none = mean(this.worth, this.sums, place * TAGS)
      for (let tag = 0; tag < NAMING; tag++) {
        const own = mean(this.worth, this.sums, place * TAGS + tag + 1) - none
        const whole = Math.round(own * SCALE)
        worth[slot * NAMING + tag] = Math.max(-127, Math.min(127, whole))
      }
    })
    const steps = Int16Array.from(this.steps, (_, at) =>
      Math.round(mean(this.steps, this.stepSums, at) * SCALE),
    )
    return weightsOf({ checks, worth, steps })
  }
}
