import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchSound, soundQuery } from '../../src/text/sound/match.ts'
import { charactersRead, homophones, readingsOf, soundsLike } from '../../src/text/sound/readings.ts'

const found = (typed: string, text: string) => {
  const range = matchSound(soundQuery(typed), text)
  return range && text.slice(...range)
}

describe('readings', () => {
  it('hold every reading of a character', () => {
    expect(readingsOf('行').sort()).toEqual(['hang', 'heng', 'xing'])
    expect(readingsOf('吕')).toEqual(['lv'])
    expect(readingsOf('〇')).toEqual(['ling'])
    expect(readingsOf('a')).toEqual([])
  })

  it('are told the other way round, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x4e00, max: 0x9fff }), (code) => {
        const character = String.fromCharCode(code)
        for (const reading of readingsOf(character)) expect(charactersRead(reading)).toContain(character)
      }),
    )
    expect(charactersRead('ling')).toContain('〇')
    expect([...charactersRead('hang')].every((own) => readingsOf(own).includes('hang'))).toBe(true)
    expect(charactersRead('b')).toBe('')
  })

  it('tell homophones', () => {
    expect(homophones('乔小锋', '乔晓峰')).toBe(true)
    expect(homophones('乔小锋', '乔大峰')).toBe(false)
    expect(soundsLike('吕', '绿')).toBe(true)
    expect(soundsLike('，', '。')).toBe(false)
  })
})

describe('a query typed by sound', () => {
  const text = '吕梁市委书记孙大军在离石区调研《吕梁歌谣》'

  it.each([
    ['sundajun', '孙大军'],
    ['sdj', '孙大军'],
    ['孙dj', '孙大军'],
    ['孙dajun', '孙大军'],
    ['sundaj', '孙大军'],
    ['sunda', '孙大'],
    ['lvliang', '吕梁'],
    ['luliang', '吕梁'],
    ['lüliang', '吕梁'],
    ['lǚliáng', '吕梁'],
    ['LvLiang geyao', '吕梁歌谣'],
    ['llgy', '吕梁歌谣'],
    ["li'shi", '离石'],
    ['zhangsan', undefined],
    ['', undefined],
  ])('%s finds %s', (typed, expected) => {
    expect(found(typed, text)).toBe(expected)
  })

  it('goes past marks inside a name', () => {
    expect(found('siyigongzuofa', '小区“四议”工作法')).toBe('四议”工作法')
  })

  it('tells zh from z only where it is typed', () => {
    expect(found('zrm', '赵瑞敏')).toBe('赵瑞敏')
    expect(found('zhrm', '赵瑞敏')).toBe('赵瑞敏')
  })

  it('finds every Han text by its full pinyin and by its initials', () => {
    const han = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(han, fc.nat(), (codes, choice) => {
        const word = String.fromCharCode(...codes)
        const readings = [...word].map((character) => readingsOf(character))
        fc.pre(readings.every((all) => all.length > 0))
        const one = readings.map((all) => all[choice % all.length]!)
        // A shorter part may sound the same: ke is 可 and, half typed, 肯.
        for (const typed of [one.join(''), one.map((reading) => reading[0]).join('')]) {
          expect(word.startsWith(found(typed, word) ?? 'nothing')).toBe(true)
        }
      }),
    )
  })
})
