import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../src/ingest/page/cuts/gaps.ts'
import { wordsOfPage } from '../../src/ingest/page/cuts/page-words.ts'
import { bannersOf, pull, toldBy } from '../../src/ingest/page/cuts/pull.ts'
import { chosen } from '../../src/ingest/page/heads/choosing.ts'
import { completed } from '../../src/ingest/page/heads/completed.ts'
import type { HeadingPage } from '../../src/ingest/page/heads/heading-features.ts'
import { joined, stretchesOf } from '../../src/ingest/page/joins/joins.ts'
import { learned } from '../../src/ingest/page/model.ts'
import { piecesOf, ROLES, Role } from '../../src/ingest/page/pieces.ts'
import { withoutRepeats } from '../../src/ingest/page/repeated.ts'
import { Window } from '../../src/ingest/page/words/cohesion.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'

const heading = (article: number, ...lines: number[]) => ({ article, lines })
const CLEARLY = 900

describe('headlines', () => {
  it('go to the article that they speak for most', () => {
    const headings = [heading(0, 0), heading(1, 0), heading(0, 1), heading(1, 1)]
    expect([...chosen(headings, [CLEARLY, -200, -200, CLEARLY], [-CLEARLY, -CLEARLY], 2)]).toEqual([0, 1])
  })

  it('go to none where the article is likelier to have none', () => {
    expect([...chosen([heading(0, 0)], [-300], [300], 1)]).toEqual([-1])
    expect([...chosen([heading(0, 0)], [-300], [-600], 1)]).toEqual([0])
  })

  it('are taken whole, not line by line', () => {
    const headings = [heading(0, 0), heading(0, 1), heading(0, 0, 1)]
    expect([...chosen(headings, [100, 100, 400], [-CLEARLY], 2)]).toEqual([0, 0])
  })

  it('two that fit leave no room for one that fits a little better alone', () => {
    const headings = [heading(0, 0, 1), heading(0, 0), heading(1, 1)]
    expect([...chosen(headings, [300, 200, 200], [-CLEARLY, -CLEARLY], 2)]).toEqual([0, 1])
  })

  it('are completed by lines that were left over, wherever these stand', () => {
    const shown = Array.from({ length: 4 }, (_, gap) => ({ piece: { kind: 'display' }, gap }))
    const scores = Int32Array.of(CLEARLY, -CLEARLY, 200, -CLEARLY, -200, -CLEARLY, -CLEARLY, 200)
    const asked = { page: { shown, articles: [[0], [1]] }, scores } as unknown as HeadingPage
    expect([...completed(asked, Int32Array.of(0, -1, -1, -1))]).toEqual([0, 0, -1, -1])
  })

  it('of one article stand together, each line in one headline, whatever the scores', () => {
    const offered = fc.array(
      fc.record({
        from: fc.nat(6),
        size: fc.integer({ min: 1, max: 3 }),
        article: fc.nat(4),
        score: fc.integer({ min: -999, max: 999 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        offered,
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 5, maxLength: 5 }),
        (all, bare) => {
          const headings = all.map(({ from, size, article }) =>
            heading(article, ...Array.from({ length: size }, (_, at) => from + at)),
          )
          const heads = chosen(
            headings,
            all.map(({ score }) => score),
            bare,
            9,
          )
          for (let article = 0; article < 5; article++) {
            const lines = [...heads.keys()].filter((line) => heads[line] === article)
            const isOffered = headings.some(
              (one) => one.article === article && String(one.lines) === String(lines),
            )
            expect(lines.length === 0 || isOffered).toBe(true)
          }
        },
      ),
    )
  })
})

describe('display lines', () => {
  const lines = (...texts: string[]) => printLines(texts.join('\n'))
  const kinds = (...texts: string[]) => {
    const roles = Uint8Array.from(texts, () => Role.display)
    return piecesOf(lines(...texts), roles, new Int32Array(texts.length * ROLES)).map(({ read }) => read)
  }

  it('take what their column had no room for', () => {
    expect(kinds('老城河堤加固工程今日开', '工')).toEqual(['老城河堤加固工程今日开工'])
    expect(kinds('市民代表', '——')).toEqual(['市民代表——'])
  })

  it('stand alone where they say something', () => {
    expect(kinds('老城河堤加固', '新桥通车')).toEqual(['老城河堤加固', '新桥通车'])
  })
})

it('two texts are pulled apart by two headlines that stand elsewhere', () => {
  const texts = [
    '老渡口的船夫撑着木船送人过河去赶集',
    '山坡上的果园里苹果红了请人来采摘',
    '老渡口船夫撑木船送人赶集',
    '山坡果园苹果红了请人采摘',
  ]
  const roles = Uint8Array.from([Role.begin, Role.begin, Role.display, Role.display])
  const lines = printLines(texts.join('\n'))
  const gaps = gapsOf(piecesOf(lines, roles, new Int32Array(4 * ROLES)), new Int32Array(4))
  const words = wordsOfPage(gaps, learned().texts)
  const side = (at: number) => {
    const window = new Window(words.worth)
    window.add(words.of(gaps.paragraphs[at]!))
    return toldBy(bannersOf(gaps, words), window)
  }
  const [, , apart, held] = pull(side(0), side(1))
  expect(apart).toBeGreaterThan(500)
  expect(held).toBe(0)
  expect(pull(side(0), side(0))[2]).toBe(0)
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

it('the line before leads up to it where it breaks off in a word, not where it says that it goes on elsewhere', () => {
  const end = '桥的人说，这座桥盼了许多年，如今总算盼到了，往后走亲戚也方便，不必再看天气。'
  const lines = printLines(['梨园游人不断，乡里修了路(下转3版)', end, '桥头设了公交站，守', end].join('\n'))
  expect(withoutRepeats(lines).repeated.map(({ number }) => number)).toEqual([2])
})
