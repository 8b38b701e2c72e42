import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { clusters } from '../../src/text/clusters.ts'
import { fitTo, head, pad, truncate } from '../../src/text/fit.ts'
import { type AmbiguousWidth, cells } from '../../src/text/width.ts'
import { anyText } from './any-text.ts'

const settings: AmbiguousWidth[] = [1, 2]
const byStringWidth = (text: string, ambiguous: AmbiguousWidth) =>
  stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 })

describe.each(settings)('cells, ambiguous characters taking %i', (ambiguous) => {
  it('counts Chinese quotation marks as the terminal does', () => {
    expect(cells('“四议”工作法', ambiguous)).toBe(10 + 2 * ambiguous)
  })

  it('equals string-width for every assigned code point', () => {
    const wrong: string[] = []
    for (let codePoint = 0; codePoint < 0x110000; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      if (/\p{Unassigned}|\p{Private_Use}/u.test(character)) continue
      if (cells(character, ambiguous) !== byStringWidth(character, ambiguous))
        wrong.push(codePoint.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('equals string-width for random clusters and their sequences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // string-width takes colours out first, and half characters on both sides of one become a whole.
        fc.pre(text.isWellFormed() || !text.includes('\x1b'))
        expect(cells(text, ambiguous)).toBe(byStringWidth(text, ambiguous))
      }),
      { numRuns: 3000 },
    )
  })

  it('is the sum of the cells of the clusters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = clusters(text)
        expect(parts.join('')).toBe(text)
        if (/[\x1b\x9b]/.test(text)) return
        expect(parts.reduce((sum, part) => sum + cells(part, ambiguous), 0)).toBe(cells(text, ambiguous))
      }),
    )
  })

  it('truncates to no more cells than asked, and fits to exactly as many', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, width) => {
        fc.pre(!/[\x1b\x9b]/.test(text))
        expect(cells(truncate(text, width, ambiguous), ambiguous)).toBeLessThanOrEqual(width)
        expect(cells(fitTo(text, width, ambiguous), ambiguous)).toBe(width)
        expect(text.startsWith(head(text, width, ambiguous))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('clusters', () => {
  it('equal those of Intl.Segmenter', () => {
    const segmenter = new Intl.Segmenter('und')
    fc.assert(
      fc.property(anyText, (text) => {
        // Line ends are a control character each here; the standard keeps CR LF together.
        fc.pre(!text.includes('\r\n') && !/[\x1b\x9b]/.test(text))
        expect(clusters(text)).toEqual([...segmenter.segment(text)].map(({ segment }) => segment))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('cutting and filling', () => {
  it('leaves what fits alone', () => {
    expect(truncate('要闻', 4)).toBe('要闻')
    expect(pad('要闻', 3)).toBe('要闻')
  })

  it('never leaves half a character', () => {
    expect(fitTo('离石区袁家庄小学', 8)).toBe('离石区… ')
    expect(fitTo('离石区袁家庄小学', 8, 2)).toBe('离石区…')
    expect(fitTo('👨‍👩‍👧‍👦合影', 4)).toBe('👨‍👩‍👧‍👦… ')
    expect(fitTo('吕梁', 1, 2)).toBe(' ')
  })

  it('fills figures from the left', () => {
    expect(pad('660', 6, 'left')).toBe('   660')
  })
})
