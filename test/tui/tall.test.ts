import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryAtPart, entryOn, onScreen, topFor } from '../../src/tui/lists/tall.ts'

const lists = fc
  .record({
    heights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }),
    rows: fc.integer({ min: 4, max: 20 }),
    top: fc.nat(70),
    bar: fc.nat(70),
  })
  .map(({ heights, rows, top, bar }) => ({
    list: { count: heights.length, heightOf: (index: number) => heights[index]! },
    rows,
    top: Math.min(top, heights.length - 1),
    bar: Math.min(bar, heights.length - 1),
  }))

it('the entry under the bar is on the screen whole, and no row is wasted at the end', () => {
  fc.assert(
    fc.property(lists, ({ list, rows, top, bar }) => {
      const next = topFor(list, top, bar, rows)
      const own = onScreen(list, next, rows).find(({ index }) => index === bar)
      expect(own && own.row + list.heightOf(bar)).toBeLessThanOrEqual(rows)
      // One entry more at the top would push the last one out.
      const used = (from: number) =>
        Array.from({ length: list.count - from }, (_, at) => list.heightOf(from + at)).reduce(
          (a, b) => a + b,
          0,
        )
      if (next > 0) expect(used(next - 1)).toBeGreaterThan(rows)
    }),
  )
})

it('a bar that is on the screen moves nothing', () => {
  fc.assert(
    fc.property(lists, ({ list, rows, top, bar }) => {
      const first = topFor(list, top, bar, rows)
      for (const { index, row } of onScreen(list, first, rows))
        if (row + list.heightOf(index) <= rows) expect(topFor(list, first, index, rows)).toBe(first)
    }),
  )
})

it('each row is one of the entry that stands there', () => {
  fc.assert(
    fc.property(lists, ({ list, rows, top }) => {
      const entries = onScreen(list, top, rows)
      for (const { index, row } of entries)
        for (let at = row; at < row + list.heightOf(index); at++) expect(entryOn(list, top, at)).toBe(index)
      expect(entryOn(list, top, -1)).toBeUndefined()
      expect(entryAtPart(list, top, rows, 0)).toBe(top)
    }),
  )
})
