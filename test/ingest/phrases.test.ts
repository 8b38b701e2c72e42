import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Correction, CorrectionError, parseCorrections } from '../../src/ingest/correct/correction.ts'
import { applyCorrections } from '../../src/ingest/correct/operations.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'

const page = [
  '渡口新桥通车',
  '',
  '本报讯（记者 林晓）渡口新桥昨日通车，两岸居民步行过河只要十分钟，渡口边的渡船从此停开，船工转做桥工。',
  '新桥全长八百二十米，两年前动工，先后有三百多名工人轮班，桥面留出自行车道，桥头设了公交站。𠮷祥渡口',
  '也修了新的步道，沿河的居民傍晚常来散步，孩子们在桥头放风筝，老人们坐在石凳上看河水流过。',
].join('\n')

const read = (text: string, file: string, ...given: Partial<Correction>[]) => {
  const unfit: Correction[] = []
  const corrections = given.map(
    (own): Correction => ({ file, operation: 'text', lines: [1, 1], begins: '', ...own }),
  )
  const results = readText(text, file, {}, { corrections, onUnfit: (own) => unfit.push(own) })
  return { articles: results.flatMap(({ articles }) => articles), unfit }
}
const textOf = ({ articles }: ReturnType<typeof read>) =>
  articles.flatMap(({ headline, body }) => [headline, ...body.map(({ text }) => text)]).join('\n')

describe('a phrase put right', () => {
  it('is another one in its line of the text, or the one of several that is counted', () => {
    expect(textOf(read(page, 'p.txt', { lines: [4, 4], from: '八百', value: '九百' }))).toContain(
      '全长九百二十米',
    )
    const second = textOf(read(page, 'p.txt', { lines: [3, 3], from: '渡口', nth: 2, value: '码头' }))
    expect(second).toContain('渡口新桥昨日')
    expect(second).toContain('码头边的渡船')
  })

  it('may go on in the next line, or stand in the headline, which the file keeps as it is', () => {
    expect(textOf(read(page, 'p.txt', { lines: [4, 4], from: '渡口也修', value: '码头又修' }))).toContain(
      '𠮷祥码头又修了新的步道',
    )
    expect(read(page, 'p.txt', { from: '渡口', value: '渡头' }).articles[0]!.headline).toBe('渡头新桥通车')
  })

  it('is no longer doubtful, and what a recogniser doubted around it stays so, wherever that comes to stand', () => {
    const [article] = read(page, 'p.txt').articles
    const [block, ...rest] = article!.body
    const unsure = ['渡口新桥', '昨日通车', '渡船'].flatMap((each) => {
      const at = block!.text.indexOf(each)
      return [at, at + each.length]
    })
    const recognised = { ...article!, body: [{ ...block!, unsure }, ...rest] }
    const given = { file: 'p.txt', lines: page.split('\n'), articles: [recognised], dropped: [] }
    const doubtedAfter = (own: Partial<Correction>) => {
      const whole: Correction = { file: 'p.txt', operation: 'text', lines: [3, 3], begins: '', ...own }
      return applyCorrections(given, [whole], () => expect.fail()).articles.flatMap(({ body }) =>
        body.flatMap(({ text, unsure = [] }) =>
          unsure.flatMap((from, at) => (at % 2 === 0 ? [text.slice(from, unsure[at + 1])] : [])),
        ),
      )
    }
    expect(doubtedAfter({ from: '昨日', value: '前些天' })).toEqual(['渡口新桥', '通车', '渡船'])
    expect(doubtedAfter({ operation: 'split', lines: [4, 4] })).toEqual(['渡口新桥', '昨日通车', '渡船'])
  })

  it('is told where it no longer fits, and nothing is changed then', () => {
    const gone = read(page, 'p.txt', { lines: [4, 4], from: '七百', value: '九百' })
    expect(gone.unfit).toHaveLength(1)
    expect(textOf(gone)).toBe(textOf(read(page, 'p.txt')))
    expect(
      read(page, 'p.txt', { lines: [4, 4], begins: '旧桥', from: '八百', value: '九百' }).unfit,
    ).toHaveLength(1)
    expect(read(page, 'p.txt', { lines: [4, 4], from: '八百', nth: 2, value: '九百' }).unfit).toHaveLength(1)
  })

  it('is put right in the lines of a jsonl, too', () => {
    const line = JSON.stringify({
      id: '1',
      title: '新桥通车',
      text: '新桥昨日通车。\n新桥很长。',
      date: '2021-03-05',
    })
    const made = textOf(read(line, 'a.jsonl', { from: '新桥', nth: 3, value: '大桥' }))
    expect(made).toBe('新桥通车\n新桥昨日通车。\n大桥很长。')
  })

  it('leaves every other character where it came from, whatever is put in', () => {
    const lines = page.split('\n')
    const [article] = read(page, 'p.txt').articles
    const body = article!.body.map(({ text }) => text).join('')
    fc.assert(
      fc.property(
        fc.nat(body.length - 3),
        fc.integer({ min: 1, max: 30 }),
        fc.string({ unit: fc.constantFrom('甲', '𠀀', 'e\u0301', '。', '<'), maxLength: 5 }),
        fc.constantFrom(3, 4, 5),
        (at, length, value, line) => {
          const from = body.slice(at, at + length)
          const { articles, unfit } = read(page, 'p.txt', { lines: [line, line], from, value })
          if (unfit.length > 0) return
          for (const block of articles[0]!.body) {
            for (let index = 0; index < block.origin.length; index += 3) {
              const [offset, row, column] = block.origin.slice(index, index + 3) as [number, number, number]
              const end = block.origin[index + 3] ?? block.text.length
              const own = block.text.slice(offset, end)
              const printed = lines[row - 1]!.slice(column, column + own.length)
              // A stretch is what is printed there, but for the phrase that was put into it.
              expect(own === printed || (value !== '' && own.includes(value)), `${own} | ${printed}`).toBe(
                true,
              )
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

it('a correction of a phrase or a name that says too little is a mistake of the file', () => {
  const entry = (rest: string) => `[[correction]]\nfile = "p.txt"\nlines = 1\n${rest}`
  for (const rest of [
    'operation = "text"\nvalue = "甲"',
    'operation = "name"\nfrom = "甲"\nvalue = "people"',
    'operation = "name"\nfrom = "甲"',
    'operation = "belongs"\nfrom = "甲"\nvalue = ""',
    'operation = "office"\nfrom = ""',
    'operation = "text"\nfrom = "甲"\nnth = 1.5',
  ])
    expect(() => parseCorrections(entry(rest), 'c.toml'), rest).toThrow(CorrectionError)
})
