import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Furthest } from '../../src/store/sqlite/furthest.ts'

it('what was written until some moment lies no further than is told, whatever moves later', () => {
  const number = fc.nat(2 ** 41)
  fc.assert(
    fc.property(
      fc.nat(5),
      number,
      fc.array(fc.tuple(number, fc.boolean()), { maxLength: 20 }),
      fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
      (since, before, articles, moments) => {
        const furthest = new Furthest(since, before)
        let written = since
        const noted = articles.map(([own, isMoved]) => {
          // What moves to another day keeps the moment at which it was written.
          const moment = isMoved && written > 0 ? 1 + (own % written) : ++written
          furthest.note(moment, own)
          return { moment, own }
        })
        const told = furthest.untilEach(moments)
        for (const until of moments) {
          const last = new Map(noted.map(({ moment, own }) => [moment, own]))
          for (const [moment, own] of last)
            if (moment <= until) expect(told.get(until)).toBeGreaterThanOrEqual(own)
          expect(told.get(until)).toBeGreaterThanOrEqual(before)
        }
      },
    ),
  )
})
