import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAY_HANG, NOT_AT_END, NOT_AT_START } from '../../src/text/breaking/chinese.ts'
import { breakLines } from '../../src/text/breaking/lines.ts'
import { spread } from '../../src/text/breaking/spread.ts'
import { cells } from '../../src/text/width.ts'

const corpus = new URL('../../corpus/', import.meta.url).pathname
/** Sixty paragraphs of the bundled corpus, which this project wrote. */
const paragraphs = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\d.*\.(?:md|txt)$/.test(file))
  .sort()
  .flatMap((file) => readFileSync(join(corpus, file), 'utf8').split('\n'))
  .filter((line) => [...line].length > 60 && /[。”]$/.test(line))
  .slice(0, 60)

const widths = Array.from({ length: 61 }, (_, index) => 20 + index)
const INDENT = 4

describe('sixty paragraphs at 20 to 80 columns', () => {
  it('are sixty', () => expect(paragraphs).toHaveLength(60))

  it.each([1, 2] as const)('break no rule of clreq, ambiguous characters of %i cells', (ambiguous) => {
    const wrong: string[] = []
    for (const text of paragraphs) {
      for (const width of widths) {
        const lines = breakLines(text, { width, ambiguous, indent: INDENT, hang: true })
        lines.forEach(({ start, end, first }, index) => {
          const line = text.slice(start, end)
          const [begins, ends] = [[...line][0]!, [...line].at(-1)!]
          const room = width - (first ? INDENT : 0)
          const used = cells(line, ambiguous)
          const isHung = used > room && used <= room + 2 && MAY_HANG.includes(ends)
          const rules = {
            start: !NOT_AT_START.includes(begins),
            end: index === lines.length - 1 || !NOT_AT_END.includes(ends),
            room: used <= room || isHung,
            // A dash of two and dots of six are one mark.
            torn: !/[—…]$/.test(line) || text[end] !== ends,
            figure: !(/\d$/.test(line) && /^[\d%％]/.test(text.slice(end))),
          }
          for (const [rule, holds] of Object.entries(rules))
            if (!holds) wrong.push(`${rule} ${width}: ${line}`)
        })
        const whole = lines.map(({ start, end }) => text.slice(start, end)).join('')
        if (whole.replaceAll(' ', '') !== text.trim().replaceAll(' ', ''))
          wrong.push(`lost ${width}: ${text}`)
      }
    }
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
