/**
 * The largest number among the articles that were written until some moment. The newest pages are read first, so that
 * what was written early stands in front, and nothing behind it has to be looked through.
 */
export class Furthest {
  private readonly numbers: number[] = []

  /** What was in the index before counts as written at once. */
  constructor(
    private readonly since: number,
    private before: number,
  ) {}

  note(written: number, number: number): void {
    if (written <= this.since) this.before = Math.max(this.before, number)
    else this.numbers[written - this.since - 1] = number
  }

  /** For moments as they come: each asks for the largest until then. */
  untilEach(moments: number[]): Map<number, number> {
    const furthest = new Map<number, number>()
    let largest = this.before
    let at = 0
    for (const moment of [...moments].sort((a, b) => a - b)) {
      for (; at < moment - this.since && at < this.numbers.length; at++)
        largest = Math.max(largest, this.numbers[at] ?? 0)
      furthest.set(moment, largest)
    }
    return furthest
  }
}
