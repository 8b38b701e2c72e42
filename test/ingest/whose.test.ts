import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shown } from '../../src/ingest/page/heads/head-features.ts'
import { assigned } from '../../src/ingest/page/heads/heads.ts'
import { joined, stretchesOf } from '../../src/ingest/page/joins/joins.ts'
import { withoutRepeats } from '../../src/ingest/page/repeated.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'

const shownAt = (...gaps: number[]) =>
  gaps.map((gap) => ({ gap, place: 0, size: 1, piece: { kind: 'display' } })) as Shown[]

describe('headlines', () => {
  it('go to the article that they speak for most', () => {
    expect([...assigned(shownAt(0, 1), [], Int32Array.of(90, 10, -5, 40), 2)]).toEqual([0, 1])
  })

  it('go to none where nothing speaks for one', () => {
    expect([...assigned(shownAt(0), [], Int32Array.of(-900, -700), 2)]).toEqual([-1])
  })

  it('go to an article that would have none where little speaks against it', () => {
    expect([...assigned(shownAt(0, 1), [], Int32Array.of(90, -10, -700, -40), 2)]).toEqual([0, 1])
  })

  it('of two places leave the article to the surer, and look again', () => {
    expect([...assigned(shownAt(0, 2), [], Int32Array.of(90, -10, 50, 20), 2)]).toEqual([0, 1])
  })

  it('that go on in the next line go to one article as a whole', () => {
    const scores = Int32Array.of(90, -10, -20, 5)
    expect([...assigned(shownAt(1, 1), [true, false], scores, 2)]).toEqual([0, 0])
  })

  it('of one article all stand in one gap, whatever the scores', () => {
    const page = fc
      .record({ gaps: fc.array(fc.nat(5), { maxLength: 12 }), count: fc.integer({ min: 1, max: 5 }) })
      .chain(({ gaps, count }) =>
        fc.tuple(
          fc.constant([...gaps].sort((a, b) => a - b)),
          fc.constant(count),
          fc.array(fc.integer({ min: -99, max: 99 }), {
            minLength: gaps.length * count,
            maxLength: gaps.length * count,
          }),
        ),
      )
    fc.assert(
      fc.property(page, ([gaps, count, scores]) => {
        const heads = assigned(shownAt(...gaps), [], Int32Array.from(scores), count)
        for (let article = 0; article < count; article++)
          expect(new Set(gaps.filter((_, line) => heads[line] === article)).size).toBeLessThan(2)
      }),
    )
  })
})

describe('paragraphs', () => {
  it('are cut where more speaks for it than against', () => {
    expect(stretchesOf(Int32Array.of(-5, 7, 0), 4)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ])
  })

  it('all belong to one article, in their order', () => {
    const page = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 8 }).chain((cuts) =>
      fc.tuple(
        fc.constant(cuts),
        fc.infiniteStream(fc.integer({ min: -99, max: 99 })).map((all) => [...all.take(100)]),
      ),
    )
    fc.assert(
      fc.property(page, ([cuts, scores]) => {
        const stretches = stretchesOf(Int32Array.from(cuts), cuts.length + 1)
        const count = stretches.length
        const groups = joined(Int32Array.from(scores.slice(0, count * count)), count, 0)
        expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at))
        for (const group of groups) expect([...group].sort((a, b) => a - b)).toEqual(group)
      }),
    )
  })
})

it('a column end that stands twice is kept where the line before leads up to it', () => {
  const end = '桥的人说，这座桥盼了许多年，如今总算盼到了，往后走亲戚也方便，不必再看天气。'
  const lines = printLines(['大桥合龙了，两岸可达。', end, '桥头设了公交站，守', end].join('\n'))
  expect(withoutRepeats(lines).repeated.map(({ number }) => number)).toEqual([2])
})
