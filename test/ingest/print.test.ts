import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedGlyphs, countGlyphs, NO_GLYPHS } from '../../src/ingest/print/glyphs.ts'
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
    ['⾧河⾞站', '长河车站'],
    ['\uf90a\uf9b0', '金聆'],
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
    expect(fold('⾧河\uf90a库')).toBe(fold('长河金库'))
  })
})

describe('a blank between two figures', () => {
  it.each([
    ['大桥全长 8 2 0 米', '大桥全长820米'],
    ['3 月 5 日', '3月5日'],
    ['补助 12 000元', '补助12000元'],
    ['路灯 盏 74 62 12.5%', '路灯 盏74 62 12.5%'],
    ['路灯 盏 370 310 9', '路灯 盏370 310 9'],
  ])('%s is read as %s', (printed, read) => {
    expect(printLines(printed)[0]!.text).toBe(read)
  })
})

describe('what the fonts of a PDF left', () => {
  it('is counted: glyphs that stand for ideographs, and those that nobody can tell', () => {
    expect(countGlyphs('河东⽇报\n\uf90a库\ufa0e\n无\ue003字\u{f0001}\u{10fffd}')).toEqual({
      folded: 2,
      privateUse: 3,
      privateUseAt: 3,
    })
    expect(countGlyphs('河东日报，𠮷野。')).toEqual(NO_GLYPHS)
  })

  it('is as many in parts as in the whole', () => {
    const text = fc.string({
      unit: fc.constantFrom('⽇', '\uf90a', '\ue003', '\u{f0001}', '日', '\n', '\ud800'),
    })
    fc.assert(
      fc.property(text, text, (first, second) => {
        const behind = countGlyphs(second, first.split('\n').length)
        expect(addedGlyphs(countGlyphs(first), behind)).toEqual(countGlyphs(first + second))
      }),
    )
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
