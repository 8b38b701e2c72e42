import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { readingForm } from '../../src/ingest/print/reading-form.ts'
import { withUprightLines } from '../../src/ingest/print/upright.ts'
import { fold } from '../../src/text/fold.ts'
import { anyText } from '../text/any-text.ts'

describe('the form that a line is read in', () => {
  it.each([
    ['本報訊', '本报讯'],
    ['本报讯(记者 林晓)大桥合龙,两岸可达.', '本报讯（记者 林晓）大桥合龙，两岸可达。'],
    ['河东⽇报', '河东日报'],
    ['⻓河⻋站', '长河车站'],
    ['增长5.6，共1,200户，9:30开门', '增长5.6，共1,200户，9:30开门'],
    ['３月５日', '3月5日'],
  ])('of %s is %s', (printed, read) => {
    expect(readingForm(printed)).toBe(read)
  })

  it('is as long as the line, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readingForm(text)).toHaveLength(text.length)
      }),
    )
  })

  it('is found by search under the characters that radicals stand for', () => {
    expect(fold('河东⽇报⻋站')).toBe(fold('河东日报车站'))
  })
})

describe('a column of single characters', () => {
  it('is one line that was set from top to bottom', () => {
    const lines = withUprightLines(printLines('跨\n\n河\n\n大\n\n桥\n\n本报讯 大桥合龙。'))
    expect(lines.map(({ text }) => text)).toEqual(['跨河大桥', '本报讯 大桥合龙。'])
    expect(lines[0]!.members!.map(({ number }) => number)).toEqual([1, 3, 5, 7])
  })

  it('loses no line, whatever stands around it', () => {
    const line = fc.constantFrom('跨', '桥', '，', '大桥', '本报讯', '')
    fc.assert(
      fc.property(fc.array(line), (texts) => {
        const plain = printLines(texts.join('\n'))
        const members = withUprightLines(plain).flatMap((made) => made.members ?? [made])
        expect(members.map(({ number }) => number)).toEqual(plain.map(({ number }) => number))
      }),
    )
  })
})
