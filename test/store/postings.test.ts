import fc from 'fast-check'
import Database from 'libsql'
import { expect, it } from 'vitest'
import type { Query } from '../../src/model/query.ts'
import { articlesFor } from '../../src/store/sqlite/compile.ts'
import { dayOfNumber, rangesOfDay } from '../../src/store/sqlite/numbers.ts'
import { occurrencesOf } from '../../src/store/sqlite/occurrences.ts'
import { readArticles } from '../../src/store/sqlite/postings/articles.ts'
import { allOf, days, every, listed, some } from '../../src/store/sqlite/postings/ascending.ts'
import { Bytes, Reading } from '../../src/store/sqlite/postings/bytes.ts'
import { MANY_PLACES } from '../../src/store/sqlite/postings/head-lists.ts'
import type { Texts } from '../../src/store/sqlite/postings/inverted.ts'
import { passList, readList } from '../../src/store/sqlite/postings/list.ts'
import { ListPacker } from '../../src/store/sqlite/postings/list-packer.ts'
import { Postings } from '../../src/store/sqlite/postings/postings.ts'
import { PostingsWriter } from '../../src/store/sqlite/postings/postings-writer.ts'
import { SCHEMA } from '../../src/store/sqlite/schema.ts'

const LETTERS = ['天', '地', '人', '9', 'a', '\u{20000}', '\u{1f600}', 'é']
const aText = (maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { maxLength }).map((letters) => letters.join(''))
const someTexts = fc.record({
  body: fc.oneof({ weight: 9, arbitrary: aText(30) }, { weight: 1, arbitrary: aText(600) }),
  head: aText(6),
  signed: fc.array(aText(3), { maxLength: 3 }),
})

const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ ask: fc.constant('text' as const), text: aText(4) }),
  fc.record({
    ask: fc.constant('text' as const),
    text: aText(3),
    in: fc.constantFrom('head' as const, 'by' as const),
  }),
  fc.record({
    ask: fc.constant('near' as const),
    texts: fc.array(aText(3), { minLength: 2, maxLength: 3 }),
    within: fc.nat(6),
  }),
)
const aQuery = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      ask: fc.constant('all' as const),
      of: fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ask: fc.constant('any' as const),
      of: fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ ask: fc.constant('not' as const), of: tie('query') }),
  ),
})).query

/** The same asked of the texts themselves. */
function holds(texts: Texts, query: Query): boolean {
  const columns = [texts.body, texts.head]
  switch (query.ask) {
    case 'text': {
      const { text, in: column } = query
      if (text === '') return false
      const own =
        column === 'by' ? texts.signed : column === 'head' ? [texts.head] : [...columns, ...texts.signed]
      if ([...text].length > 1 || !column) return own.some((part) => part.includes(text))
      return own.some((part) => [...part].slice(0, -1).includes(text))
    }
    case 'near': {
      const parts = query.texts.map((part) => [...part]).filter(({ length }) => length > 1)
      return [[texts.body], [texts.head], texts.signed].some((own) => isNear(own, parts, query.within + 1))
    }
    case 'all':
      return query.of.every((part) => holds(texts, part))
    case 'any':
      return query.of.some((part) => holds(texts, part))
    case 'not':
      return !holds(texts, query.of)
    default:
      throw new Error(query.ask)
  }
}

/** True where the parts stand in texts, the last of them no more than so many pairs behind the end of each. */
function isNear(texts: string[], parts: string[][], between: number): boolean {
  const places: number[][] = parts.map(() => [])
  let begin = 0
  for (const text of texts) {
    const letters = [...text]
    letters.forEach((_, at) => {
      parts.forEach((part, index) => {
        if (part.every((letter, behind) => letters[at + behind] === letter)) places[index]!.push(begin + at)
      })
    })
    begin += letters.length
  }
  if (parts.length < 2) return places[0] !== undefined && places[0].length > 0
  return places
    .flat()
    .some((last) =>
      places.every((own, index) =>
        own.some((at) => at <= last && at >= last - (parts[index]!.length - 1) - between),
      ),
    )
}

const timesIn = ({ body, head, signed }: Texts, text: string) =>
  [body, head, ...signed].reduce((sum, part) => {
    let times = 0
    for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + text.length)) times++
    return sum + times
  }, 0)

function open() {
  const database = new Database(':memory:')
  database.exec(SCHEMA)
  return { database, writer: new PostingsWriter(database), held: new Map<number, Texts>() }
}

it('lists answer what the texts themselves do, whatever came and went', () => {
  const change = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(someTexts, { nil: undefined, freq: 5 }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(change, { minLength: 1, maxLength: 8 }), fc.boolean()), { maxLength: 20 }),
      fc.array(aQuery, { minLength: 1, maxLength: 8 }),
      (rounds, queries) => {
        const { database, writer, held } = open()
        const put = database.prepare(
          `INSERT INTO articles (number, id, file, issue, written, kind, headline, inferred, characters, confidence, content)
           VALUES (?1, ?1, 1, 1, 1, 'article', '', 0, 0, 1, x'00')`,
        )
        for (const [changes, isMerged] of rounds) {
          for (const [number, texts] of changes) {
            if (held.delete(number)) {
              writer.remove(number)
              database.prepare('DELETE FROM articles WHERE number = ?').run(number)
            }
            if (!texts) continue
            held.set(number, texts)
            writer.add(number, texts)
            put.run([number])
          }
          writer.flush()
          if (isMerged) writer.mergeAll()
        }
        const postings = new Postings(database)
        const inOrder = [...held].sort(([a], [b]) => a - b)
        for (const query of queries) {
          const wanted = inOrder.filter(([, texts]) => holds(texts, query)).map(([number]) => number)
          expect(allOf(articlesFor(query, { database, postings }))).toEqual(wanted)
          if (query.ask === 'text' && [...query.text].length > 1)
            expect(occurrencesOf(postings, query.text)).toEqual(
              inOrder.flatMap(([article, texts]) => {
                const times = timesIn(texts, query.text)
                return times > 0 ? [{ article, times }] : []
              }),
            )
        }
        database.close()
      },
    ),
    { numRuns: Number(process.env['LBX_FUZZ'] ?? 1) * 50 },
  )
})

it('headlines are told of pairs that stand in many places, in one segment or in those that became one', () => {
  const aHead = fc
    .array(fc.constantFrom('天', '地', '人', '\u{20000}'), { maxLength: 7 })
    .map((letters) => letters.join(''))
  const lines = ['天地', '地天', '天地天', '地天地天', '天地人', '人天', '天\u{20000}', '天地\u{20000}', '人']
  fc.assert(
    fc.property(fc.array(aHead, { minLength: 30, maxLength: 60 }), fc.nat(59), (heads, gone) => {
      const { database, writer } = open()
      const body = '天地'.repeat((2 * MANY_PLACES) / heads.length)
      // Some of them come later, and stand among the first by their numbers.
      const isLate = (at: number) => at % 7 === 3
      for (const late of [false, true]) {
        for (const [at, head] of heads.entries())
          if (isLate(at) === late) writer.add(at, { body, head, signed: ['天地'] })
        writer.flush()
      }
      const told = () => {
        const postings = new Postings(database)
        return lines.map((text) =>
          allOf(articlesFor({ ask: 'text', text, in: 'head' }, { database, postings })),
        )
      }
      const wanted = (isThere: (at: number) => boolean) =>
        lines.map((text) =>
          heads.flatMap((head, at) =>
            isThere(at) && holds({ body: '', head, signed: [] }, { ask: 'text', text, in: 'head' })
              ? [at]
              : [],
          ),
        )
      expect(told()).toEqual(wanted(() => true))
      writer.remove(gone)
      writer.flush()
      expect(told()).toEqual(wanted((at) => at !== gone))
      writer.mergeAll()
      expect(told()).toEqual(wanted((at) => at !== gone))
      database.close()
    }),
    { numRuns: 30 },
  )
})

const someNumbers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 31 - 2 }), { minLength: 2, maxLength: 40 }),
    fc.constantFrom(0, 5, 120, 400),
    fc.integer({ min: 1, max: 3000 }),
  )
  .map(([some, more, step]) => {
    const row = Array.from({ length: more }, (_, index) => index * step)
    return Uint32Array.from(new Set([...some, ...row])).sort()
  })

it('numbers come back as they were, all of them and from any number on', () => {
  fc.assert(
    fc.property(someNumbers, fc.array(fc.nat(2 ** 31 - 2), { maxLength: 8 }), (numbers, froms) => {
      const bytes = new Bytes()
      new ListPacker().pack(bytes, numbers)
      bytes.number(2 ** 41 + 3)
      const reading = new Reading(bytes.taken)
      const list = readList(reading, false)
      expect(Uint32Array.from(list.numbers())).toEqual(numbers)
      expect(allOf(list.ascending())).toEqual([...numbers])
      const some = list.ascending()
      const sideBySide = [list.ascending(), list.ascending()]
      for (const from of froms.sort((a, b) => a - b)) {
        const first = numbers.find((number) => number >= from)
        expect([some, ...sideBySide].map((each) => each.from(from))).toEqual([first, first, first])
      }
      const passing = new Reading(bytes.taken)
      passList(passing, false)
      expect(passing.number()).toBe(2 ** 41 + 3)
      expect([list.count, reading.number(), reading.isAtEnd]).toEqual([numbers.length, 2 ** 41 + 3, true])
    }),
  )
})

it('bytes that nobody wrote are told as damage or give some list, and never hang', () => {
  const changed = fc
    .tuple(someNumbers, fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 3 }))
    .map(([numbers, changes]) => {
      const bytes = new Bytes()
      new ListPacker().pack(bytes, numbers)
      for (const [at, byte] of changes) bytes.taken[at % bytes.length] = byte
      return bytes.taken.slice()
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed), fc.nat(2 ** 31), (bytes, from) => {
      const list = () => readList(new Reading(bytes), false)
      for (const read of [
        () => list().numbers(),
        () => allOf(list().ascending()),
        () => list().ascending().from(from),
        () => passList(new Reading(bytes), false),
        () => readArticles(bytes),
        () => new Reading(bytes).number(),
      ])
        try {
          read()
        } catch (error) {
          expect((error as Error).message).toBe('postings')
        }
    }),
  )
})

it.each([
  ['2021-03-05', '2021-03-06', ['2021-03-06', '2021-03-05']],
  ['2021-03-06', '2021-03-05', []],
  [null, '2021-03-05', ['2021-03-05', '1998-01-01']],
  ['2021-03-06', null, ['2021-03-06']],
])('from %s to %s', (from, to, wanted) => {
  const numbers = ['2021-03-06', '2021-03-05', '1998-01-01', null].map((day) => rangesOfDay(day)[0][0])
  const among = allOf(every([days(from, to), listed(numbers)]))
  expect(among.map(dayOfNumber)).toEqual(wanted)
  expect(allOf(every([some([days(from, to)]), listed(numbers)]))).toEqual(among)
})
