import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayInRow, fromRow, inRow, lastUpTo, MOST } from '../../src/store/many/order.ts'
import { dayOfNumber, rangesOfDay } from '../../src/store/sqlite/numbers.ts'

const day = fc.option(
  fc
    .integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2150, 0, 1) })
    .map((time) => new Date(time).toISOString().slice(0, 10)),
)
/** Numbers of articles in their place and beyond it, with a day and without. */
const aNumber = fc
  .tuple(day, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([date, isBeyond, share]) => {
    const [first, last] = rangesOfDay(date)[isBeyond ? 1 : 0]
    return first + Math.floor(share * (last - first))
  })
const aPart = fc.integer({ min: 0, max: MOST - 1 })

it('of several archives every article has a number of its own, whole and of its day', () => {
  fc.assert(
    fc.property(aNumber, aPart, (number, part) => {
      const row = inRow(part, number)
      expect(Number.isSafeInteger(row)).toBe(true)
      expect(fromRow(row)).toEqual({ part, number })
      expect(dayInRow(row)).toBe(dayOfNumber(number))
    }),
  )
})

it('within an archive the order stays, later days stand before, and a page goes on behind the last', () => {
  fc.assert(
    fc.property(aNumber, aPart, aNumber, aPart, (one, part, other, otherPart) => {
      const [row, otherRow] = [inRow(part, one), inRow(otherPart, other)]
      if (part === otherPart) expect(Math.sign(row - otherRow)).toBe(Math.sign(one - other))
      expect(other <= lastUpTo(row, otherPart)).toBe(otherRow <= row)
    }),
    { numRuns: 1000 },
  )
})
