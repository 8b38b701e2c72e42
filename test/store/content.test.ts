import fc from 'fast-check'
import Database from 'libsql'
import { expect, it } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { Entity } from '../../src/model/entity.ts'
import { Contents } from '../../src/store/sqlite/content.ts'
import { textOfContent } from '../../src/store/sqlite/content-text.ts'
import { DamagedContent } from '../../src/store/sqlite/damage.ts'
import { noteOf, readNote } from '../../src/store/sqlite/note.ts'
import { SCHEMA } from '../../src/store/sqlite/schema.ts'
import { anArticle } from '../an-article.ts'

const LETTERS = ['天', '\u{20000}', '\n', '"', '\ud800', 'a', '\\', '\0']
const aText = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 20 })
  .map((all) => all.join(''))
const aBlock = fc.record(
  {
    type: fc.constantFrom('p' as const, 'crosshead' as const),
    text: aText,
    lines: fc.constantFrom<[number, number][]>([[1, 1]], [[2, 5]]),
    origin: fc.constantFrom<number[]>([0, 1, 0], []),
    unsure: fc.constantFrom<number[]>([0, 1], [1, 3]),
  },
  { requiredKeys: ['type', 'text', 'lines', 'origin'] },
)
const anEntity = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'figure' as const, 'org' as const),
    name: aText,
    key: aText,
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.constantFrom('46', '4600', '三成'),
    number: fc.constantFrom(46, 0.3),
  },
  { requiredKeys: ['kind', 'name', 'key'] },
)

it('what is kept of an article comes back as it was, before and after a corpus has its own dictionary', () => {
  const database = new Database(':memory:')
  database.exec(SCHEMA)
  const writing = new Contents(database)
  const kept: [Buffer, { article: Article; entities: Entity[] }][] = []
  fc.assert(
    fc.property(fc.array(aBlock, { minLength: 1, maxLength: 6 }), fc.array(anEntity), (body, some) => {
      const article = { ...anArticle(), body }
      const first = [...body[0]!.text]
      const entities = some.map((entity, index): Entity => {
        const end = Math.min(first.length, index + 1)
        const place = { field: 'body' as const, block: 0, start: 0, end, text: first.slice(0, end).join('') }
        return { ...entity, mentions: [index % 2 === 0 ? place : { ...place, title: '县长' }] }
      })
      kept.push([writing.pack(textOfContent({ article, entities })), { article, entities }])
    }),
    { numRuns: 300 },
  )
  writing.keepDictionary()
  for (const [, content] of [...kept]) kept.push([writing.pack(textOfContent(content)), content])
  const reading = new Contents(database)
  for (const [blob, { article, entities }] of kept) {
    const content = reading.unpack(blob)
    expect(content.article).toEqual(article)
    expect(content.entities).toEqual(entities)
  }
  expect(new Set(kept.map(([blob]) => blob[0]))).toEqual(new Set([0, 1]))
  database.exec("UPDATE dictionary SET bytes = x'00'")
  expect(() => new Contents(database).unpack(kept.at(-1)![0])).toThrow(DamagedContent)
})

it.each([
  [{ kind: 'person', titles: ['县长'] }, { titles: ['县长'] }],
  [{ kind: 'person', titles: ['县长', '书记'] }, { titles: ['县长', '书记'] }],
  [{ kind: 'person', titles: [] }, undefined],
  [
    { kind: 'figure', value: '46', unit: '个', number: 46 },
    { value: '46', unit: '个', number: 46 },
  ],
  [
    { kind: 'figure', value: '3万多', unit: '亩', number: 30000, about: true },
    { value: '3万多', unit: '亩', number: 30000, about: true },
  ],
  [
    { kind: 'figure', value: '5', unit: '%', number: 5, upTo: 6 },
    { value: '5', unit: '%', number: 5, upTo: 6 },
  ],
  [{ kind: 'org', within: '河东县' }, { within: '河东县' }],
  [{ kind: 'org' }, undefined],
])('what an article says of %j is kept beside how often it names it', (entity, note) => {
  const kept = noteOf(anArticle(), { name: '甲', key: '甲', mentions: [], ...entity } as Entity)
  expect(kept === null ? undefined : readNote(kept)).toEqual(note)
})
