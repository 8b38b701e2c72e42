import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Rivals } from '../../src/ingest/page/joins/rivals.ts'

it('tells of a pair how many share more with the one, and what most of the others share, as going through all of them does', () => {
  const shares = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc
      .array(fc.integer({ min: -3, max: 6 }), { minLength: count * count, maxLength: count * count })
      .map((values) => ({
        count,
        // Alike either way.
        values: Int32Array.from(values, (_, at) => {
          const [one, other] = [Math.floor(at / count), at % count]
          return values[Math.min(one, other) * count + Math.max(one, other)]!
        }),
      })),
  )
  fc.assert(
    fc.property(shares, ({ count, values }) => {
      const rivals = new Rivals(values, count)
      for (let one = 0; one < count; one++)
        for (let other = 0; other < count; other++) {
          if (one === other) continue
          const others = [...Array(count).keys()].filter((third) => third !== one && third !== other)
          const shared = others.map((third) => values[one * count + third]!)
          const own = values[one * count + other]!
          expect(rivals.more(one, other)).toBe(shared.filter((share) => share > own).length)
          expect(rivals.most(one, other)).toBe(Math.max(0, ...shared))
        }
    }),
  )
})
