import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAY_HANG, NOT_AT_END, NOT_AT_START } from '../../src/text/breaking/chinese.ts'
import { GUTTER } from '../../src/text/breaking/line-end.ts'
import { breakLines, type LineStyle } from '../../src/text/breaking/lines.ts'
import { breakOpportunities } from '../../src/text/breaking/opportunities.ts'
import { clusters } from '../../src/text/clusters.ts'
import { type AmbiguousWidth, cells } from '../../src/text/width.ts'
import { anyText } from './any-text.ts'

const shown = (text: string, style: LineStyle) =>
  breakLines(text, style).map(({ start, end }) => text.slice(start, end))

describe('lines of Chinese text', () => {
  it('take a character down with a mark that does not fit', () => {
    expect(shown('全市社区均成立了党委，小区', { width: 20 })).toEqual(['全市社区均成立了党', '委，小区'])
  })

  it('let one mark hang where the caller allows it', () => {
    expect(shown('全市社区均成立了党委，小区', { width: 20, hang: true })).toEqual([
      '全市社区均成立了党委，',
      '小区',
    ])
    // A quotation mark would be torn from its pair.
    expect(shown('他说：“全市均已成立。”会后', { width: 21, hang: true })).toEqual([
      '他说：“全市均已成',
      '立。”会后',
    ])
    expect(shown('他说：“全市都已成立的。”会', { width: 20, hang: true })).toEqual([
      '他说：“全市都已成立',
      '的。”会',
    ])
  })

  it('never end with an opening mark', () => {
    expect(shown('实行小区“四议”工作法，即', { width: 9 })).toEqual(['实行小区', '“四议”工', '作法，即'])
  })

  it('keep —— and …… whole and away from the start', () => {
    expect(shown('一个目标——共同富裕', { width: 8 })).toEqual(['一个目', '标——共同', '富裕'])
    expect(shown('还有许多……等等等', { width: 8, ambiguous: 2 })).toEqual(['还有许', '多……等', '等等'])
  })

  it('keep numbers with their signs, and Latin words', () => {
    expect(shown('占比达到53.6%，其中', { width: 11 })).toEqual(['占比达到', '53.6%，其中'])
    expect(shown('共计1,017个支部', { width: 8 })).toEqual(['共计', '1,017个', '支部'])
    expect(shown('奖金￥5000元整数', { width: 8 })).toEqual(['奖金', '￥5000元', '整数'])
    expect(shown('通过Internet办理', { width: 10 })).toEqual(['通过', 'Internet', '办理'])
  })

  it('keep to the marks that clreq lists, and to their half-width forms', () => {
    for (const mark of '。．，、：；！？⁇‼”’」』）》〉】〗〕］｝～—…·・／/.,:;!?)]}｡､｣')
      expect(NOT_AT_START).toContain(mark)
    for (const mark of '“‘「『（《〈【〖〔［｛￥$№([{｢〝／/') expect(NOT_AT_END).toContain(mark)
  })

  it.each([...NOT_AT_START])('never start with %s', (mark) => {
    for (let width = 8; width <= 16; width++) {
      for (const line of shown(`建设${mark}美丽${mark}幸福${mark}家园`, { width }))
        expect(line[0]).not.toBe(mark)
    }
  })

  it.each([...NOT_AT_END])('never end with %s', (mark) => {
    for (let width = 8; width <= 16; width++) {
      for (const line of shown(`建设${mark}美丽${mark}幸福${mark}家园`, { width }))
        expect(line.at(-1)).not.toBe(mark)
    }
  })

  it('keep an apostrophe inside its word and quotation marks around theirs', () => {
    expect(shown('a farmer’s market', { width: 9 })).toEqual(['a', 'farmer’s', 'market'])
    expect(shown('使用APP“四议”', { width: 8 })).toEqual(['使用APP', '“四议”'])
  })

  it('keep a figure with its unit and with the sign before it, where that costs a quarter of the line at most', () => {
    expect(shown('县里的图书馆早在2022年开放', { width: 20 })).toEqual(['县里的图书馆早在', '2022年开放'])
    expect(shown('早在2022年开放', { width: 8 })).toEqual(['早在2022', '年开放'])
    expect(shown('开幕那一天的会场摆着20×30排', { width: 24 })).toEqual(['开幕那一天的会场摆着', '20×30排'])
  })

  it('cut no line before a sign of the figure that it had to cut', () => {
    expect(shown('１２３４５６７８％', { width: 16 })).toEqual(['１２３４５６７', '８％'])
  })

  it('leave no quoted character alone with its marks at the end of a paragraph', () => {
    expect(shown('人人都说这个地方“好”。', { width: 16 }).at(-1)).not.toBe('“好”。')
  })

  it('leave no character alone at the end of a paragraph', () => {
    expect(shown('吕梁市图书馆的新书发布会。', { width: 8 })).toEqual([
      '吕梁市图',
      '书馆的新',
      '书发',
      '布会。',
    ])
  })

  it('indent the first line of every paragraph', () => {
    const lines = breakLines('一二三四五六\n七八九十', { width: 8, indent: 4 })
    expect(lines.map((line) => line.first)).toEqual([true, false, true, false])
    expect(lines[0]).toEqual({ start: 0, end: 2, first: true })
  })

  it('cut what has no place to break', () => {
    expect(shown('https://example.org', { width: 8 }).every((line) => line.length <= 8)).toBe(true)
    expect(shown('aaaaaaaaaaaaaaaaaaaa', { width: 8 })).toEqual(['aaaaaaaa', 'aaaaaaaa', 'aaaa'])
  })
})

const styles = fc.record({
  width: fc.integer({ min: 8, max: 60 }),
  ambiguous: fc.constantFrom<AmbiguousWidth>(1, 2),
  indent: fc.constantFrom(0, 4),
  hang: fc.boolean(),
})
// Escape sequences never come this far: text is sanitised before it is broken.
const sane = anyText.filter((text) => !/[\x1b\x9b]/.test(text))

/** The places between clusters, where alone a line can be cut. */
function boundaries(text: string): number[] {
  let place = 0
  return clusters(text).map((cluster) => {
    place += cluster.length
    return place
  })
}

describe('for any text and any width from 8 up', () => {
  it('nothing is lost and nothing added: lines follow each other, and only blanks lie between', () => {
    fc.assert(
      fc.property(sane, styles, (text, style) => {
        let place = 0
        for (const { start, end } of breakLines(text, style)) {
          expect(start).toBeGreaterThanOrEqual(place)
          expect(text.slice(place, start)).toMatch(/^[ \n\r\u3000]*$/)
          expect(end).toBeGreaterThanOrEqual(start)
          place = end
        }
        expect(text.slice(place)).toMatch(/^[ \n\r\u3000]*$/)
      }),
      { numRuns: 1500 },
    )
  })

  it('a blank that carries a mark takes its room', () => {
    const lines = breakLines('，\u3000ﾞ', { width: 8, ambiguous: 1, indent: 4, hang: false })
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 3],
    ])
  })

  it('no line is wider than asked, but for one hanging mark', () => {
    fc.assert(
      fc.property(sane, styles, (text, style) => {
        for (const { start, end, first } of breakLines(text, style)) {
          const line = text.slice(start, end)
          const parts = clusters(line)
          const room = style.width - (first ? style.indent : 0)
          if (parts.length <= 1) continue
          const hanging = style.hang && MAY_HANG.includes(parts.at(-1)!)
          const own = hanging ? parts.slice(0, -1).join('') : line
          expect(cells(own, style.ambiguous)).toBeLessThanOrEqual(room)
          if (hanging) expect(cells(line, style.ambiguous)).toBeLessThanOrEqual(room + GUTTER)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('no line starts or ends with a mark that may not stand there, unless the line has no other break', () => {
    fc.assert(
      fc.property(sane, styles, (text, style) => {
        const breaks = breakOpportunities(text)
        const lines = breakLines(text, style)
        lines.forEach(({ start, end }, index) => {
          const next = lines[index + 1]
          if (!next || next.first) return
          const hasBreak = boundaries(text).some(
            (place) => place > start && place < next.start && breaks[place] === 1,
          )
          const cut = breaks[next.start] !== 1
          if (cut && !hasBreak) return
          expect(cut).toBe(false)
          expect(NOT_AT_START).not.toContain(text[next.start])
          if (end > start) expect(NOT_AT_END).not.toContain(text[end - 1])
        })
      }),
      { numRuns: 3000 },
    )
  })

  it('no paragraph of Han text ends in a line of one character and a mark', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'吕梁市离石区，人民的一是在了'),
      minLength: 1,
      maxLength: 80,
    })
    fc.assert(
      fc.property(han, styles, (body, style) => {
        fc.pre(/[^，]$/.test(body))
        const text = `${body}。`
        const lines = breakLines(text, style)
        if (lines.length < 2) return
        const last = lines.at(-1)!
        const breaks = breakOpportunities(text)
        const previous = lines.at(-2)!
        const could = [...breaks.keys()].some(
          (place) =>
            place > previous.start &&
            place < last.start &&
            breaks[place] === 1 &&
            cells(text.slice(place), style.ambiguous) <= style.width,
        )
        if (could) expect(text.slice(last.start).replace(/[，。]/g, '').length).toBeGreaterThan(1)
      }),
    )
  })
})
