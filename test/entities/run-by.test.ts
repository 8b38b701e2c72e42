import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namedFind } from '../../src/entities/find.ts'
import { piecesOf } from '../../src/entities/piece.ts'
import { runBy } from '../../src/entities/practices/run-by.ts'
import { anArticle } from '../an-article.ts'

const LENGTH = 24
const somewhere = fc.record({
  block: fc.nat(1),
  at: fc.nat(LENGTH - 1),
  length: fc.integer({ min: 1, max: 6 }),
})

it('a practice is run by the body or place that its sentence names last before it, the longest of several', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '乙', '，', '。'),
    minLength: LENGTH,
    maxLength: LENGTH,
  })
  fc.assert(
    fc.property(text, text, fc.array(somewhere), fc.array(somewhere), (one, other, places, practices) => {
      const texts = [one, other]
      const body = texts.map((own) => ({ type: 'p' as const, text: own, lines: [], origin: [] }))
      const bodies = places.map((where, index) => namedFind('org', `${index}`, where))
      const asked = practices.map((where) => ({ ...namedFind('org', '', where), kind: 'practice' as const }))
      const expected = asked.map(({ block, at }) => {
        const before = bodies.filter(
          (each) =>
            each.block === block &&
            each.at + each.length <= at &&
            !texts[block]!.slice(each.at, at).includes('。'),
        )
        const [last] = before.toSorted((a, b) => b.at + b.length - a.at - a.length || b.length - a.length)
        return last?.name
      })
      expect(runBy(asked, bodies, piecesOf(anArticle({ body }))).map(({ by }) => by)).toEqual(expected)
    }),
  )
})
