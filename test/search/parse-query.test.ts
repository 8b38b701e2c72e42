import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_QUERY, parseQuery, QueryError, queryOf } from '../../src/search/parse-query.ts'
import { REPEATED_IN_QUERIES } from '../repeats.ts'
import { anyText } from '../text/any-text.ts'

const text = (given: string, column?: 'head' | 'by') => ({
  ask: 'text',
  text: given,
  ...(column && { in: column }),
})

describe('a query', () => {
  it('asks for all of its words, and for phrases whole', () => {
    expect(parseQuery('四议 工作法')).toEqual({ ask: 'all', of: [text('四议'), text('工作法')] })
    expect(parseQuery('"小区 党支部"')).toEqual(text('小区 党支部'))
    expect(parseQuery('小区“四议”工作法')).toEqual(text('小区“四议”工作法'))
    expect(parseQuery('“四议”工作法')).toEqual(text('四议工作法'))
  })

  it('leaves out, chooses, and keeps close together', () => {
    expect(parseQuery('吕梁 -会议')).toEqual({
      ask: 'all',
      of: [text('吕梁'), { ask: 'not', of: text('会议') }],
    })
    expect(parseQuery('甲村 OR 乙村 OR 丙村')).toEqual({
      ask: 'any',
      of: [text('甲村'), text('乙村'), text('丙村')],
    })
    expect(parseQuery('甲村 NEAR/5 乙村')).toEqual({ ask: 'near', texts: ['甲村', '乙村'], within: 5 })
    expect(parseQuery('-5℃ 天气')).toMatchObject({ ask: 'all' })
  })

  it('asks in fields, in Chinese and in English, with either colon', () => {
    expect(parseQuery('人:孙大军')).toEqual({ ask: 'named', kind: 'person', name: '孙大军' })
    for (const field of ['报', '报纸', 'paper'])
      expect(parseQuery(`${field}:晚报`)).toEqual({ ask: 'paper', name: '晚报' })
    expect(parseQuery('org：文联')).toEqual({ ask: 'named', kind: 'org', name: '文联' })
    expect(parseQuery('题:调研')).toEqual(text('调研', 'head'))
    expect(parseQuery('by:高茜')).toEqual(text('高茜', 'by'))
    expect(parseQuery('版:４')).toEqual({ ask: 'page', page: 4 })
    expect(parseQuery('日:2022-08..2023-04')).toEqual({ ask: 'dates', from: '2022-08-01', to: '2023-04-30' })
    expect(parseQuery('date:2022')).toEqual({ ask: 'dates', from: '2022-01-01', to: '2022-12-31' })
    expect(parseQuery('kind:photo')).toEqual({ ask: 'kind', kind: 'photo' })
    expect(parseQuery('/第[一二]届/')).toEqual({ ask: 'pattern', source: '第[一二]届' })
    expect(parseQuery('http://a')).toEqual(text('http://a'))
  })

  it.each([
    ['"开', 'openQuote', 0],
    ['吕梁 /a', 'openPattern', 3],
    ['/(/', 'badPattern', 0],
    ['日:去年', 'badDate', 2],
    ['日:2023-02-30', 'badDate', 2],
    ['日:2023-13', 'badDate', 2],
    ['日:2023-00..2024', 'badDate', 2],
    ['大桥 date:2023..2022', 'turnedDates', 8],
    ['版:头', 'badPage', 2],
    ['版:-1', 'badPage', 2],
    ['版:2-3', 'badPage', 2],
    ['kind:book', 'badKind', 5],
    ['   ', 'empty', 0],
    ['吕梁 OR', 'lonely', 3],
    ['-吕梁', 'onlyNot', 0],
    ['人:', 'empty', 0],
    ['甲 OR /乙/', 'joinedPattern', 2],
    ['/甲/ NEAR 乙', 'joinedPattern', 4],
    ['甲 -/乙/', 'joinedPattern', 2],
    ['字'.repeat(LONGEST_QUERY + 1), 'tooLong', LONGEST_QUERY],
  ])('that cannot be read says what is wrong and where: %s', (line, mistake, at) => {
    try {
      parseQuery(line)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ mistake, at })
    }
  })

  it('never fails in another way, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '"',
      '“',
      '”',
      '-',
      ' OR ',
      ' NEAR/3 ',
      '人:',
      '日:',
      '/',
      ' ',
      '吕梁',
      '2022',
      '..',
      '\\',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (line) => {
          try {
            expect(parseQuery(line).ask).toBeDefined()
          } catch (error) {
            expect(error).toBeInstanceOf(QueryError)
          }
        },
      ),
    )
  })

  it("of any length is read: where that takes the square of the time, vitest's own time-out ends it", () => {
    for (const [, unit] of REPEATED_IN_QUERIES) {
      const read = () => queryOf(unit.repeat(200_000))
      try {
        expect(read().ask).toBeDefined()
      } catch (error) {
        expect(error).toBeInstanceOf(QueryError)
      }
    }
  })
})
