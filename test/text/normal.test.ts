import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinHan } from '../../src/text/normal/spaces.ts'
import { anyText } from './any-text.ts'

/** What of the text as it stood became a part of it. */
function origin(text: string, part: string): string {
  const { text: made, starts, ends } = joinHan(text)
  const from = made.indexOf(part)
  return text.slice(starts[from], ends[from + part.length - 1])
}

describe('spaces that justification left beside Han characters', () => {
  it('are left out, with the way back', () => {
    const text = '在 1 个月里设置 660 个  小 区党支部，New  York Times 报道'
    expect(joinHan(text).text).toBe('在1个月里设置660个小区党支部，New York Times报道')
    expect(origin(text, '660个小区')).toBe('660 个  小 区')
    expect(origin(text, 'New York')).toBe('New  York')
  })

  it('for any text: the map covers the text, and goes forward', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mapped = joinHan(text)
        expect(mapped.starts.length).toBe(mapped.text.length)
        expect(mapped.ends.length).toBe(mapped.text.length)
        for (let index = 0; index < mapped.text.length; index++) {
          expect(mapped.ends[index]).toBeGreaterThan(mapped.starts[index]!)
          expect(mapped.ends[index]).toBeLessThanOrEqual(text.length)
          if (index > 0) expect(mapped.starts[index]).toBeGreaterThanOrEqual(mapped.starts[index - 1]!)
        }
      }),
    )
  })

  it('for any text: made once, nothing changes any more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = joinHan(text).text
        expect(joinHan(once).text).toBe(once)
      }),
    )
  })
})
