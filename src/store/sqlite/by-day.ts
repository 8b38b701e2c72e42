import type { DayCount } from '../tallies.ts'
import { dayOfSlot, slotOfNumber } from './numbers.ts'

/** Sums of what articles have, a row for each day: a day is written out once, not for each of its articles. */
export class ByDay {
  private readonly counts = new Map<number, number>()

  add(article: number, count: number): void {
    const slot = slotOfNumber(article)
    this.counts.set(slot, (this.counts.get(slot) ?? 0) + count)
  }

  days(): DayCount[] {
    return [...this.counts].map(([slot, count]) => ({ day: dayOfSlot(slot), count }))
  }
}
