import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composed, type Mapped, originalRange } from '../../src/text/normal/mapped.ts'
import { foldPunctuation } from '../../src/text/normal/punctuation.ts'
import { joinHan } from '../../src/text/normal/spaces.ts'
import { hasTraditional, toSimplified } from '../../src/text/normal/traditional.ts'
import { foldWidth } from '../../src/text/normal/width-forms.ts'
import { anyText } from './any-text.ts'

const origin = (text: string, mapped: Mapped, part: string) => {
  const from = mapped.text.indexOf(part)
  return text.slice(...originalRange(mapped, from, from + part.length))
}

describe('normal forms and the way back', () => {
  it('spaces that justification left beside Han characters', () => {
    const text = '在 1 个月里设置 660 个  小 区党支部，New  York Times 报道'
    const mapped = joinHan(text)
    expect(mapped.text).toBe('在1个月里设置660个小区党支部，New York Times报道')
    expect(origin(text, mapped, '660个小区')).toBe('660 个  小 区')
    expect(origin(text, mapped, 'New York')).toBe('New  York')
  })

  it('fullwidth and halfwidth forms', () => {
    expect(foldWidth('４月２０日（周四）　ＡＰＰ').text).toBe('4月20日(周四) APP')
    expect(foldWidth('ｶﾒﾗ').text).toBe('カメラ')
    expect(foldWidth('￥５０').text).toBe('¥50')
  })

  it('variants of punctuation', () => {
    expect(foldPunctuation('“七步骤”——『七步骤』').text).toBe('"七步骤"--"七步骤"')
    expect(foldPunctuation('阿·甲・乙•丙').text).toBe('阿·甲·乙·丙')
  })

  it('traditional characters, the dictionary loaded only where one stands', async () => {
    expect(hasTraditional('乾隆年间的著作')).toBe(false)
    const text = '訪王營莊與喬曉峰'
    const mapped = await toSimplified(text)
    expect(mapped.text).toBe('访王营庄与乔晓峰')
    expect(origin(text, mapped, '乔晓峰')).toBe('喬曉峰')
    expect((await toSimplified('乾燥的頭髮')).text).toBe('干燥的头发')
  })

  it('one after another, the maps still lead back', () => {
    const text = '设置 ６６０ 个“小 区”'
    const folded = foldWidth(text)
    const spaced = composed(folded, joinHan(folded.text))
    const mapped = composed(spaced, foldPunctuation(spaced.text))
    expect(mapped.text).toBe('设置660个"小区"')
    expect(origin(text, mapped, '660')).toBe('６６０')
    expect(origin(text, mapped, '小区')).toBe('小 区')
  })

  it('for any text: the map covers the text, and goes forward', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const simplified = await toSimplified(text)
        for (const mapped of [foldWidth(text), foldPunctuation(text), joinHan(text), simplified]) {
          expect(mapped.starts.length).toBe(mapped.text.length)
          expect(mapped.ends.length).toBe(mapped.text.length)
          for (let index = 0; index < mapped.text.length; index++) {
            expect(mapped.ends[index]).toBeGreaterThan(mapped.starts[index]!)
            expect(mapped.ends[index]).toBeLessThanOrEqual(text.length)
            if (index > 0) expect(mapped.starts[index]).toBeGreaterThanOrEqual(mapped.starts[index - 1]!)
          }
        }
      }),
    )
  })

  it('for any text: made once, they change nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const form of [foldWidth, foldPunctuation, joinHan]) {
          const once = form(text).text
          expect(form(once).text).toBe(once)
        }
      }),
    )
  })
})
