import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import type { Entity } from '../../src/model/entity.ts'
import { anArticle } from '../an-article.ts'
import { oddText } from './odd-text.ts'

const articleOf = (...texts: string[]) =>
  anArticle({ body: texts.map((text) => ({ type: 'p', text, lines: [[1, 1]], origin: [] })) })
const namesIn = (text: string, kind: Entity['kind']) =>
  entitiesOf(articleOf(text))
    .filter((entity) => entity.kind === kind)
    .map(({ name }) => name)

describe('odd sentences come to their end', () => {
  it.each([
    ['two quotations side by side before a number', '要在“快”“稳”二字上下功夫。'],
    ['three of them', '“甲”“乙”“丙”三项'],
    ['an empty one', '“”“”两个'],
    ['a quotation that only ends', '”两个”三个'],
    ['quotations inside one another', '“一“二“三”四”五”六个'],
  ])('%s', (_, text) => {
    expect(Array.isArray(entitiesOf(articleOf(text)))).toBe(true)
  })
})

describe('rare characters', () => {
  it('stand in names of people, whole', () => {
    expect(namesIn('市长王𬀩指出，大桥合龙。', 'person')).toEqual(['王𬀩'])
    expect(namesIn('市长王𬀩𬀪指出，大桥合龙。', 'person')).toEqual(['王𬀩𬀪'])
    expect(namesIn('县长𠮷野来到工地。', 'person')).not.toContain('𠮷')
  })

  it('stand in works and quotations', () => {
    expect(namesIn('长篇小说《𠮷野家的👍》出版。', 'work')).toEqual(['𠮷野家的👍'])
  })
})

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

it('whatever stands side by side, mentions say what is printed where they are, and no character is cut', () => {
  fc.assert(
    fc.property(fc.array(oddText, { minLength: 1, maxLength: 4 }), (texts) => {
      const whole = texts.map((text) => text.toWellFormed())
      const article = articleOf(...whole)
      for (const entity of entitiesOf(article)) {
        for (const text of stringsIn(entity)) expect(text.isWellFormed()).toBe(true)
        for (const { block, start, end, text } of entity.mentions)
          expect([...whole[block]!].slice(start, end).join('')).toBe(text)
      }
    }),
    { numRuns: 1500 },
  )
})
