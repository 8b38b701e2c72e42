import { fold } from '../text/fold.ts'

/** The number of a word of which nothing is left that could be compared. */
export const NOTHING = -1

const FIRST_SIZE = 1 << 14

/**
 * Numbers for words as they are compared. A word of a text is looked up by its characters: to cut each out, fold it and
 * hash it as a string was a third of what collocates take, and only a word that is new has to be.
 */
export class WordNumbers {
  /** By their numbers. */
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  /** Words as they are written, and the number of each. */
  private readonly written: string[] = []
  private readonly numberOf: number[] = []
  /** Which of them stands here, and 1 more: a table twice as large as what is in it, at least. */
  private slots = new Int32Array(FIRST_SIZE)

  /** The number of the word that stands between two places of a text. */
  of(text: string, from: number, to: number): number {
    const mask = this.slots.length - 1
    let slot = hashOf(text, from, to) & mask
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (isAt(text, from, to, this.written[entry - 1]!)) return this.numberOf[entry - 1]!
      slot = (slot + 1) & mask
    }
    return this.add(text.slice(from, to), slot)
  }

  private add(written: string, slot: number): number {
    const word = fold(written)
    let number = word === '' ? NOTHING : this.numbers.get(word)
    if (number === undefined) {
      number = this.words.push(word) - 1
      this.numbers.set(word, number)
    }
    this.written.push(written)
    this.numberOf.push(number)
    this.slots[slot] = this.written.length
    if (2 * this.written.length > this.slots.length) this.grow()
    return number
  }

  private grow(): void {
    const slots = new Int32Array(4 * this.slots.length)
    const mask = slots.length - 1
    for (const [index, written] of this.written.entries()) {
      let slot = hashOf(written, 0, written.length) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
    }
    this.slots = slots
  }
}

/** FNV-1a over code units, its upper bits brought down. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isAt(text: string, from: number, to: number, word: string): boolean {
  const length = to - from
  if (word.length !== length) return false
  for (let at = 0; at < length; at++) if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false
  return true
}
