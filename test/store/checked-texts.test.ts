import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { SqliteArchive } from '../../src/store/sqlite/archive.ts'
import { withCheckedTexts } from '../../src/store/sqlite/checked-texts.ts'
import { isDamage, openForReading } from '../../src/store/sqlite/database.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { changesIn, isUnchanged } from '../../src/store/sqlite/unchanged.ts'
import { everybodySpoken } from '../../src/store/tallies.ts'
import { aFolder, put } from './a-folder.ts'
import { LINES } from './lines.ts'

const TABLE =
  'CREATE TABLE held (number INTEGER PRIMARY KEY, text TEXT, bytes BLOB, part REAL, count INTEGER)'
// Without U+0000, at which libsql itself ends a text.
const LETTERS = ['天', '"', '\\', '\u0001', '\n', '\u2028', '\u{20000}', '\ufeff', '\uffff', 'é', '\x7f']
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 })
const aRow = fc.tuple(
  orNull(fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map((letters) => letters.join(''))),
  orNull(fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes))),
  orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
  orNull(fc.maxSafeInteger()),
)

/** Of one row libsql gives bytes otherwise than of many. */
const withBuffers = (row: unknown) =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? Buffer.from(value) : value,
    ]),
  )

it('rows come as they were put in', () => {
  fc.assert(
    fc.property(fc.array(aRow, { maxLength: 6 }), (rows) => {
      const plain = new Database(':memory:')
      plain.exec(TABLE)
      const put = plain.prepare('INSERT INTO held (text, bytes, part, count) VALUES (?, ?, ?, ?)')
      for (const row of rows) put.run(row)
      const asked = (sql: string) => plain.prepare(sql).all().map(withBuffers)
      const questions = [
        'SELECT * FROM held ORDER BY number DESC',
        'SELECT number, text, count FROM held ORDER BY count, number LIMIT 4',
        'SELECT text || count AS both, count(*) AS rows FROM held GROUP BY text ORDER BY text',
        'SELECT number FROM held WHERE number > 99',
      ]
      const wanted = questions.map(asked)
      const checked = withCheckedTexts(plain)
      for (const [index, question] of questions.entries()) {
        expect(checked.prepare(question).all().map(withBuffers)).toEqual(wanted[index])
        expect([...checked.prepare(question).iterate()].map(withBuffers)).toEqual(wanted[index])
        expect(withBuffers(checked.prepare(question).get())).toEqual(wanted[index]![0] ?? {})
      }
      plain.close()
    }),
  )
})

it.each([
  ["text = CAST(X'ff41' AS TEXT)", 'text'],
  ["text = CAST(X'e4b8' AS TEXT)", 'text, number'],
  ["text = CAST(X'eda080' AS TEXT)", 'text || 1'],
  ["count = CAST(X'e4b8' AS TEXT)", 'count'],
  ["part = CAST(X'e4b8' AS TEXT)", 'part'],
  ["text = X'00ff'", 'text, count'],
])('where %s no process ends: it is damage to ask for %s', (change, columns) => {
  const database = withCheckedTexts(new Database(':memory:'))
  database.exec(`${TABLE}; INSERT INTO held (text) VALUES ('a'); UPDATE held SET ${change}`)
  const question = database.prepare(`SELECT ${columns} FROM held`)
  for (const ask of [() => question.get(), () => question.all(), () => [...question.iterate()]]) {
    let told: unknown
    try {
      ask()
    } catch (error) {
      told = error
    }
    expect(isDamage(told)).toBe(true)
  }
  database.close()
})

/** Asks all kinds of things; what is damaged is told as damage, and everything else is answered. */
async function askAll(archive: Archive): Promise<void> {
  const asks: (() => Promise<unknown>)[] = [
    async () => {
      for (const { id } of await archive.issues()) await archive.articlesOf(id)
    },
    async () => {
      const numbers = await archive.matching({ ask: 'all', of: [] }, { limit: 50 })
      for (const { entities } of await archive.articles(numbers)) expect(entities).toBeDefined()
      await archive.idsOf(numbers)
      await archive.issuesOf(numbers)
      const speaking = archive.tallies!.speaking()
      await speaking.add(numbers)
      await everybodySpoken(speaking)
    },
    () => archive.statistics(),
    () => archive.issueSizes(),
    () => archive.troubles(9),
    () => archive.matching({ ask: 'named', kind: 'person', name: '林晓' }, { limit: 9 }),
    () => archive.matching({ ask: 'text', text: '晓东' }, { limit: 9 }),
    () => archive.count({ ask: 'near', texts: ['晓东', '项目'], within: 20 }),
    async () => {
      for (const { number } of await archive.entitiesHolding('一', ['person', 'figure'], 9))
        await archive.appearances(number, 9)
    },
    () => archive.entitiesLike({ every: [['林晓']] }, 9),
    () => archive.headlinesLike({ every: [['周一']] }, 9),
    async () => {
      for await (const _ of archive.tallies?.wordsBetween(null, null) ?? []);
    },
  ]
  for (const ask of asks)
    await ask().catch((error: unknown) => {
      if (!isDamage(error)) throw error
    })
}

it('an index with some other bytes is asked, told to be damaged or made anew', async () => {
  const [folder, corpus] = [aFolder(), aFolder()]
  put(corpus, 'a.jsonl', LINES)
  const whole = join(folder, 'whole.db')
  await refreshIndex(whole, corpus)
  const bytes = readFileSync(whole)
  const change = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255))
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 300 }), async (changes) => {
      const copy = Buffer.from(bytes)
      for (const [at, byte] of changes) copy[100 + Math.floor(at * (copy.length - 100))] = byte
      const path = join(folder, `${made++}.db`)
      writeFileSync(path, copy)
      const database = openForReading(path)
      if (database) {
        await askAll(new SqliteArchive(database))
        try {
          expect([isUnchanged(database, corpus), ...changesIn(database, corpus)]).toBeDefined()
        } catch (error) {
          expect(isDamage(error)).toBe(true)
        }
        database.close()
      }
      put(corpus, 'b.jsonl', [{ headline: `${made}`, text: '县里来了人。' }])
      await refreshIndex(path, corpus)
    }),
    { numRuns: Number(process.env['LBX_FUZZ'] ?? 1) * 10 },
  )
})
