import type { Input } from './sent.ts'

const ANSWERS = ['attributes', 'cursor', 'ground'] as const
type Answer = (typeof ANSWERS)[number]
export const isAnswer = (input: Input): input is Extract<Input, { type: Answer }> =>
  (ANSWERS as readonly string[]).includes(input.type)

const NONE = { attributes: 0, cursor: 0, ground: 0 }

/** An answer is given up after so long, in milliseconds; on a line that has been slower, after twice its worst. */
const PATIENCE = 2_000
const LONGEST_PATIENCE = 10_000

/**
 * What was asked of the terminal and is not answered yet: whoever reads the terminal after this program would find the
 * answer there, as if it had been typed.
 */
export class Answers {
  private awaited: Record<Answer, number> = NONE
  private lastAsked = Number.NEGATIVE_INFINITY
  private slowest = 0
  /** True once the terminal has answered anything. */
  hasHeard = false

  asked(what: Answer): void {
    this.awaited = { ...this.awaited, [what]: this.awaited[what] + 1 }
    this.lastAsked = performance.now()
  }

  /** What came, without what looks like an answer and was not asked for: F3 with Shift looks like a place. */
  taken(inputs: Input[]): Input[] {
    return inputs.filter((input) => {
      if (!isAnswer(input)) return true
      if (this.awaited[input.type] === 0) return false
      this.awaited = { ...this.awaited, [input.type]: this.awaited[input.type] - 1 }
      this.hasHeard = true
      this.slowest = Math.max(this.slowest, performance.now() - this.lastAsked)
      return true
    })
  }

  /** A terminal that does not tell its ground answers what was asked behind that all the same. */
  get isComplete(): boolean {
    return this.awaited.attributes === 0 && this.awaited.cursor === 0
  }

  /** Until when it is worth waiting, on the clock of `performance`. */
  get deadline(): number {
    return this.lastAsked + Math.min(LONGEST_PATIENCE, Math.max(PATIENCE, 2 * this.slowest))
  }

  /** Nobody waits any longer. */
  giveUp(): void {
    this.awaited = NONE
  }
}
