import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellings, withEndBegun } from '../../src/search/spelling.ts'

const told = (query: string) =>
  spellings(query).map((syllables) => syllables.map(({ typed }) => typed).join(' '))

it('the last syllable may be only begun, but one syllable is one', () => {
  const ends = (query: string) => withEndBegun(spellings(query)[0]!).at(-1)!.readings
  expect(ends('zhangg')).toEqual(expect.arrayContaining(['gu', 'guang', 'gao']))
  expect(ends('zhanggu')).toEqual(expect.arrayContaining(['gu', 'guang']))
  expect(ends('zhanggu')).not.toContain('gao')
  for (const way of spellings('zhang')) expect(withEndBegun(way)).toBe(way)
  expect(ends('张光')).toEqual(['guang'])
})

describe('what letters may be divided into', () => {
  it.each([
    ['sundj', 'sun d j'],
    ['qxf', 'q x f'],
    ['乔xf', '乔 x f'],
    ['fangan', 'fang an'],
    ['fangan', 'fan gan'],
    ['zhuangxiang', 'zhuang xiang'],
    ['wengaoxinfangxiangyang', 'wen gao xin fang xiang yang'],
    ['a', 'a'],
    ['i', undefined],
  ])('%s: %s', (query, way) => {
    if (way) expect(told(query)).toContain(way)
    else expect(told(query)).toEqual([])
  })

  it('is told whole syllables first, few before many, and all that was typed', () => {
    const letters = fc.array(fc.constantFrom(...'aeinghuoxzs乔山'), { maxLength: 40 })
    fc.assert(
      fc.property(letters, (typed) => {
        const query = typed.join('')
        const ways = spellings(query)
        const orders = ways.map((way) => way.filter(({ isWhole }) => !isWhole).length * 100 + way.length)
        expect(orders).toEqual([...orders].sort((a, b) => a - b))
        for (const way of ways) expect(way.map((syllable) => syllable.typed).join('')).toBe(query)
        expect(new Set(told(query)).size).toBe(ways.length)
      }),
    )
  })
})
