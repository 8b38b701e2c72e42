import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CorrectedFile } from '../../src/ingest/correct/corrected-file.ts'
import {
  type Correction,
  CorrectionError,
  formatCorrections,
  parseCorrections,
} from '../../src/ingest/correct/correction.ts'
import { applyCorrections } from '../../src/ingest/correct/operations.ts'
import { readDump, readText } from '../../src/ingest/reading/read-file.ts'
import { expectSoundArticle } from './sound.ts'

const text = [
  '跨河大桥合龙 两岸可达',
  '',
  '本报讯（记者 林晓）河东新区跨河大桥昨天合龙，两岸居民出门十分钟就能过河，再不用绕远路，也不怕天黑路滑。',
  '大桥全长820米，两年前动工，前后有三百多名工人轮班。桥面留出了自行车道，桥头还设了公交站和停车场。',
  '',
  '市图书馆离桥头不远，读者过河来借书还书也方便了。馆里还在一楼辟出自习区，摆了一百二十个座位，对着大桥。',
  '不少学生放学后过桥来看书，自习区座无虚席，馆员说，大桥通车以后再听一听读者的意见，看看要不要加座。',
  '',
  '图书馆夜里也开门',
  '新区气象台提醒',
].join('\n')
const lines = text.split('\n')
const page = (): CorrectedFile => {
  const { articles, dropped } = readDump(text, 'p.txt')
  return { file: 'p.txt', lines, articles, dropped }
}
const correction = (given: Partial<Correction>): Correction => ({
  file: 'p.txt',
  operation: 'split',
  lines: [1, 1],
  begins: '',
  ...given,
})
const apply = (...given: Partial<Correction>[]) => {
  const unfit: Correction[] = []
  const made = applyCorrections(page(), given.map(correction), (one) => unfit.push(one))
  return { ...made, unfit }
}

describe('corrections', () => {
  it('split an article, and join it again', () => {
    const before = page().articles
    expect(before).toHaveLength(1)
    const parted = apply({ operation: 'split', lines: [6, 6], begins: '市图书馆' })
    expect(parted.articles.map(({ id }) => id)).toEqual(['p.txt:1', 'p.txt:6'])
    expect(parted.articles[1]).toMatchObject({
      headlineFrom: 'inferred',
      confidence: { value: 1, doubts: [] },
    })
    const again = apply({ operation: 'split', lines: [6, 6] }, { operation: 'join', lines: [6, 6], to: 1 })
    expect(again.articles[0]!.body.map((block) => block.text)).toEqual(
      before[0]!.body.map((block) => block.text),
    )
  })

  it('give a headline to the article that it belongs to, or clear one', () => {
    const { articles } = apply(
      { operation: 'split', lines: [6, 6] },
      { operation: 'head', lines: [9, 9], to: 6, begins: '图书馆夜里' },
    )
    expect(articles.map(({ headline }) => headline)).toEqual(['跨河大桥合龙 两岸可达', '图书馆夜里也开门'])
    const cleared = apply({ operation: 'head', lines: [1, 1], value: '' }).articles[0]!
    expect(cleared).toMatchObject({ headlineFrom: 'inferred' })
    expect(
      apply({ operation: 'head', lines: [1, 1], part: 'kicker', value: '河东新区：' }).articles[0]!.kicker,
    ).toEqual(['河东新区：'])
  })

  it('set bylines, kind and date, drop furniture, and move lines', () => {
    const { articles, dropped, date } = apply(
      { operation: 'byline', lines: [3, 3], value: '记者 林晓 通讯员 周平' },
      { operation: 'kind', lines: [3, 3], value: 'notice' },
      { operation: 'date', value: '2021-03-05' },
      { operation: 'drop', lines: [10, 10], begins: '新区气象台' },
    )
    expect(articles[0]!.bylines).toEqual([
      { name: '林晓', role: '记者' },
      { name: '周平', role: '通讯员' },
    ])
    expect(articles[0]!.kind).toBe('notice')
    expect(dropped).toContainEqual({ lines: [[10, 10]], why: 'correction' })
    expect(date).toBe('2021-03-05')
    const moved = apply({ operation: 'split', lines: [6, 6] }, { operation: 'move', lines: [6, 6], to: 3 })
    expect(moved.articles[0]!.body.at(-1)!.text).toMatch(/^市图书馆/)
  })

  it('that no longer fit are told, not applied', () => {
    const given: Partial<Correction>[] = [
      { operation: 'split', lines: [6, 6], begins: '市博物馆' },
      { operation: 'split', lines: [600, 600] },
      { operation: 'join', lines: [6, 6], to: 3 },
      { operation: 'kind', lines: [3, 3], value: 'poem' },
      { operation: 'date', value: 'soon' },
    ]
    const { articles, unfit } = apply(...given)
    expect(unfit).toHaveLength(given.length)
    expect(articles).toEqual(page().articles)
  })

  it('are applied whenever the file is read', () => {
    const corrections = [correction({ operation: 'date', value: '2021-03-05' })]
    const [result] = readText(text, 'p.txt', {}, { corrections, onUnfit: () => expect.fail() })
    expect(result).toMatchObject({ date: '2021-03-05', dateFrom: 'manifest' })
  })

  const some = fc.record({
    file: fc.constant('p.txt'),
    operation: fc.constantFrom('split', 'join', 'move', 'head', 'byline', 'kind', 'drop') as fc.Arbitrary<
      Correction['operation']
    >,
    lines: fc
      .tuple(fc.integer({ min: 1, max: 10 }), fc.nat(2))
      .map(([first, more]): [number, number] => [first, first + more]),
    begins: fc.constant(''),
    to: fc.integer({ min: 1, max: 10 }),
    value: fc.constantFrom('', '记者 林晓', 'photo'),
  })

  it('lose no line and move no character, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (given) => {
        const { articles, dropped } = apply(...given)
        const held = [
          ...articles.map(({ source }) => source.lines),
          ...dropped.map((drop) => drop.lines),
        ].flat()
        lines.forEach((line, index) => {
          if (line === '') return
          const holders = held.filter(([first, last]) => index + 1 >= first && index + 1 <= last)
          expect([index + 1, holders.length]).toEqual([index + 1, 1])
        })
        for (const article of articles) expectSoundArticle(article, lines)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the corrections file', () => {
  it('is read as it is written', () => {
    const given = [
      correction({ operation: 'split', lines: [6, 6], begins: '市图书馆' }),
      correction({ operation: 'date', value: '2021-03-05' }),
    ]
    expect(parseCorrections(formatCorrections(given), 'c.toml')).toEqual(given)
  })

  it('says which entry is wrong', () => {
    const wrong =
      '[[correction]]\nfile = "p.txt"\noperation = "split"\nlines = 4\n[[correction]]\nfile = "p.txt"\noperation = "burn"\n'
    expect(() => parseCorrections(wrong, 'c.toml')).toThrow(
      new CorrectionError('c.toml:5: [[correction]] 2: operation'),
    )
    expect(() => parseCorrections('[[correction]]\nfile = 4', 'c.toml')).toThrow('1: file')
  })
})
