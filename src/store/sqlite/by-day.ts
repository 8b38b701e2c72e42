import type { DayCount } from '../tallies.ts'
import { dayOfSlot, slotOfNumber } from './numbers.ts'

/** Sums of what articles have, a row for each day: a day is written out once, not for each of its articles. */
export class ByDay {
  private readonly counts = new Map<number, Omit<DayCount, 'day'>>()
  private slot = -1
  private last: Omit<DayCount, 'day'> = { articles: 0, uses: 0 }

  add(article: number, articles: number, uses: number): void {
    const slot = slotOfNumber(article)
    // Articles come in their order: most are of the day of the one before.
    if (slot !== this.slot) {
      this.slot = slot
      this.last = this.counts.get(slot) ?? { articles: 0, uses: 0 }
      this.counts.set(slot, this.last)
    }
    this.last.articles += articles
    this.last.uses += uses
  }

  days(): DayCount[] {
    return [...this.counts].map(([slot, count]) => ({ day: dayOfSlot(slot), ...count }))
  }
}
