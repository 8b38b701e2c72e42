import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseNumber } from '../../src/text/numerals.ts'

it('reads the numbers that papers write', () => {
  const cases: [string, number][] = [
    ['660', 660],
    ['1.3万', 13000],
    ['2.77亿', 277000000],
    ['12,450', 12450],
    ['三千五百', 3500],
    ['四万五千', 45000],
    ['零点八', 0.8],
    ['一点五亿', 150_000_000],
    ['三十二点零四', 32.04],
    ['十五', 15],
    ['一百零八', 108],
    ['两万亿', 2e12],
    ['一九九八', 1998],
  ]
  for (const [text, number] of cases) expect([text, parseNumber(text)]).toEqual([text, number])
})

it('reads nothing where there is no number, or none in particular', () => {
  for (const text of ['', '万', '二三十', '个', '1.2.3', 'abc', '点五', '三点', '三点十', '一点五点五'])
    expect(parseNumber(text)).toBeUndefined()
})

it('reads every Chinese number below a hundred million as it was written', () => {
  const digits = '零一二三四五六七八九'
  const section = (value: number): string => {
    const text = ['千', '百', '十', '']
      .map((scale, index) => {
        const digit = Math.floor(value / 10 ** (3 - index)) % 10
        return digit === 0 ? '零' : digits[digit]! + scale
      })
      .join('')
    return text.replace(/零+$/, '').replace(/零+/g, '零').replace(/^零/, '')
  }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), (high, low) => {
      expect(parseNumber(section(low))).toBe(low)
      expect(parseNumber(`${section(high)}万${section(low)}`)).toBe(high * 10_000 + low)
    }),
  )
})
