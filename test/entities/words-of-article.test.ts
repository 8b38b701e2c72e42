import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachWordOf, wordsOfArticle } from '../../src/entities/words-of-article.ts'
import type { Entity, EntityKind, Mention } from '../../src/model/entity.ts'
import { fold } from '../../src/text/fold.ts'
import { anArticle } from '../an-article.ts'

const paragraph = (text: string) => ({ type: 'p' as const, text, lines: [], origin: [] })
const named = (kind: EntityKind, name: string, ...mentions: Omit<Mention, 'text'>[]): Entity => ({
  ...{ kind, name, key: name },
  mentions: mentions.map((mention) => ({ ...mention, text: name })),
})

it('names of people, bodies and places are one word each, wherever they stand', () => {
  const article = anArticle({
    ...{ kicker: ['要闻'], headline: '石桥头水保所修渠', bylines: [{ name: '何雨芳', role: '记者' }] },
    body: [paragraph('\u{20000}石桥头水保所的林晓东说，全镇有三个好项目。')],
  })
  const body = { field: 'body', block: 0 } as const
  const entities = [
    named(
      'org',
      '石桥头水保所',
      { ...body, start: 1, end: 7 },
      { field: 'headline', block: 1, start: 0, end: 6 },
    ),
    // Within another name.
    named('place', '石桥头', { ...body, start: 1, end: 4 }),
    named('person', '林晓东', { ...body, start: 8, end: 11 }),
    named('person', '何雨芳', { field: 'byline', block: 0, start: 0, end: 3 }),
    named('figure', '三个好项目', { ...body, start: 15, end: 20 }),
  ]
  const words = wordsOfArticle(article, entities).split(' ')
  expect(words).toEqual([
    ...['\u{20000}', '石桥头水保所', '的', '林晓东', '说', '全镇', '有', '三个', '好', '项目'],
    ...['要闻', '石桥头水保所', '修', '渠', '何雨芳'],
  ])
  expect(wordsOfArticle(article, []).split(' ')).not.toContain('石桥头水保所')
})

it('whatever is named where, the words are all characters of the texts once', () => {
  const aMention = fc.record({
    field: fc.constantFrom('body' as const, 'headline' as const, 'byline' as const),
    block: fc.nat(1),
    start: fc.nat(30),
    length: fc.nat(12),
  })
  const aText = fc.string({ unit: fc.constantFrom(...'网格林三一的A1·，。\u{20000} 國'), maxLength: 40 })
  const kinds = fc.constantFrom<EntityKind>('person', 'org', 'place', 'figure')
  fc.assert(
    fc.property(
      fc.array(aText, { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(kinds, aMention)),
      (texts, all) => {
        const [first, second, headline, name] = texts as [string, string, string, string]
        const body = [first, second].map(paragraph)
        const article = anArticle({ headline, body, bylines: [{ name, role: '记者' }] })
        const entities = all.map(([kind, { length, ...own }]) =>
          named(kind, '', { ...own, end: own.start + length }),
        )
        for (const isByCharacter of [true, false]) {
          const words: string[] = []
          eachWordOf(article, entities, isByCharacter, (word) => words.push(word))
          const plain: string[] = []
          eachWordOf(article, [], isByCharacter, (word) => plain.push(word))
          expect(words.join('')).toBe(plain.join(''))
          expect(words.every((word) => word !== '' && fold(word) === word)).toBe(true)
          if (isByCharacter) expect(words).toEqual(plain)
        }
      },
    ),
  )
})
