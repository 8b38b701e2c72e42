import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, integer, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/text/breaking/lines.ts'
import { spread } from '../../src/text/breaking/spread.ts'
import { cells } from '../../src/text/width.ts'
import { violations } from './clreq.ts'

const corpus = new URL('../../corpus/', import.meta.url).pathname
/** Sixty paragraphs of the bundled corpus, which this project wrote. */
const paragraphs = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\d.*\.(?:md|txt)$/.test(file))
  .sort()
  .flatMap((file) => readFileSync(join(corpus, file), 'utf8').split('\n'))
  .filter((line) => [...line].length > 60 && /[。”]$/.test(line))
  .slice(0, 60)

const widths = Array.from({ length: 61 }, (_, index) => 20 + index)

describe('sixty paragraphs at 20 to 80 columns', () => {
  it('are sixty', () => expect(paragraphs).toHaveLength(60))

  it.each([1, 2] as const)('break no rule of clreq, ambiguous characters of %i cells', (ambiguous) => {
    const wrong = paragraphs.flatMap((text) => widths.flatMap((width) => violations(text, width, ambiguous)))
    expect(wrong).toEqual([])
  })

  it('spread the room of a shortened line at its marks, none of it torn, and fill it wholly or not at all', () => {
    const wrong: string[] = []
    for (const text of paragraphs) {
      for (const width of widths) {
        for (const { start, end } of breakLines(text, { width, hang: true })) {
          const line = text.slice(start, end)
          const lack = width - cells(line, 1)
          const gaps = spread(line, lack)
          const isFull = gaps.length === 0 || gaps.length === lack
          const isWithin = gaps.every((gap, index) => gap > (gaps[index - 1] ?? 0) && gap < line.length)
          if (!isFull || !isWithin) wrong.push(`${width}: ${line} ${gaps}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

/** What is said between marks: words of our own, figures, days, Latin. */
const words = constantFrom('田里', '水渠', '一座新桥', '种树的人们', '灯', '都说好', '河边的小学校')
const figures = constantFrom(
  '3.5万元',
  '66.7%',
  '1,250.5公斤',
  '２０个',
  '−3℃',
  '5‰',
  '￥80',
  '第12次',
  '3—5月',
  '×30',
  'A4',
)
const days = constantFrom('2021年3月5日', '3月1日至4日', '上午9∶30', '2019–2021年', '2020/21年度')
const latin = constantFrom('GDP', 'e-mail', 'Wi-Fi', 'App Store', 'COVID-19', 'McDonald’s', 'C++', 'km/h')
const stops = constantFrom('。', '，', '、', '：', '；', '！', '？', '——', '……', '～', '·', '？！')
const plain = oneof({ weight: 4, arbitrary: words }, figures, days, latin)
const [OPEN, CLOSE] = ['“‘（《〈【「『', '”’）》〉】」』']
const enclosed = tuple(
  integer({ min: 0, max: OPEN.length - 1 }),
  integer({ min: 0, max: OPEN.length - 1 }),
  plain,
  words,
).map(([outer, inner, said, more]) => OPEN[outer] + more + OPEN[inner] + said + CLOSE[inner] + CLOSE[outer])
const paragraph = array(
  tuple(words, oneof({ weight: 2, arbitrary: plain }, enclosed), words, oneof(stops, constantFrom('', ''))),
  { minLength: 6, maxLength: 24 },
).map((parts) => `${parts.flat().join('')}。`)

it.each([1, 2] as const)(
  'five hundred made paragraphs break no rule of clreq, ambiguous characters of %i cells',
  (ambiguous) => {
    assert(
      property(
        paragraph,
        array(integer({ min: 20, max: 80 }), { minLength: 6, maxLength: 6 }),
        (text, at) => {
          expect(at.flatMap((width) => violations(text, width, ambiguous))).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  },
)

it.each([
  ['after a stop', '全市，社区均已', 1, [3]],
  ['before an opening mark, where no stop is', '全市“社区”', 1, [2]],
  ['between Han and Latin last', '占比53%以上，其中', 2, [2, 8]],
  ['not between marks in a row', '他说：“好。”会后', 2, [3, 7]],
  ['not where there is too little', '全市社区均', 1, []],
  ['not within a cluster', '全市，\u0301社区', 1, []],
  ['nothing for a line that is full', '全市，社区', 0, []],
])('room is put %s', (_, line, lack, gaps) => {
  expect(spread(line as string, lack as number)).toEqual(gaps)
})
