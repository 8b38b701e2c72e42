import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { beforeAll, expect, it } from 'vitest'
import { find } from '../../src/search/find.ts'
import type { Archive } from '../../src/store/archive.ts'
import { Hindered } from '../../src/store/hindered.ts'
import { makePrepared } from '../../src/store/make-prepared.ts'
import { openCorpora } from '../../src/store/open-corpora.ts'
import { everybodySpoken } from '../../src/store/tallies.ts'
import { aFolder, put } from './a-folder.ts'
import { LINES } from './lines.ts'

const corpus = aFolder()
const caches = aFolder()
const whole = join(aFolder(), 'whole.db')
put(corpus, 'a.jsonl', LINES)
beforeAll(() => makePrepared(whole, corpus, { folder: dirname(whole) }), 60_000)

/** A copy that something is done to; each in a folder of its own. */
function aCopy(change: (path: string) => void): string {
  const path = join(aFolder(), 'copy.db')
  copyFileSync(whole, path)
  change(path)
  return path
}

/** Opens an index and asks all kinds of things of it; `unfit` where that is what is said. */
async function asked(path: string): Promise<string> {
  let archive: Archive | undefined
  try {
    archive = (await openCorpora([path], { folder: caches })).archive
    for (const line of ['林晓东', '工作法', 'lxd', '/路.制/']) await find(archive, { line, limit: 10 })
    await archive.statistics()
    const numbers = await archive.matching({ ask: 'dates', from: null, to: null }, { limit: 50 })
    const articles = await archive.articles(numbers)
    JSON.stringify(articles)
    const speaking = archive.tallies!.speaking()
    await speaking.add(numbers)
    expect(await everybodySpoken(speaking)).toBeDefined()
    for await (const _ of archive.occurrences('晓东'));
    for (const { id } of await archive.issues()) await archive.articlesOf(id)
    return `${articles.length} articles`
  } catch (error) {
    if (error instanceof Hindered) return error.why
    throw error
  } finally {
    await archive?.close()
  }
}

it('an index made elsewhere is asked as it is, and nothing is written beside it', async () => {
  const folder = aFolder()
  const path = join(folder, 'paper.db')
  copyFileSync(whole, path)
  expect(await asked(path)).toBe(`${LINES.length} articles`)
  expect(readdirSync(folder)).toEqual(['paper.db'])
})

it('made again it holds what the folder holds then, and whoever reads the one before goes on', async () => {
  const [folder, target] = [aFolder(), join(aFolder(), 'paper.db')]
  put(folder, 'a.jsonl', [LINES[0]!])
  await makePrepared(target, folder, { folder: dirname(target) })
  const before = await openCorpora([target], { folder: caches })
  put(folder, 'b.jsonl', [LINES[1]!])
  await makePrepared(target, folder, { folder: dirname(target) })
  const after = await openCorpora([target], { folder: caches })
  const counts = [before, after].map(async ({ archive }) => (await archive.statistics()).articles)
  expect(await Promise.all(counts)).toEqual([1, 2])
  expect(readdirSync(dirname(target))).toEqual(['paper.db'])
  for (const { archive } of [before, after]) await archive.close()
})

it('tables, views and triggers that are none of ours are refused before anything is asked', async () => {
  for (const sql of [
    'CREATE VIEW more AS SELECT 1',
    'CREATE TRIGGER more AFTER INSERT ON issues BEGIN SELECT 1; END',
    'CREATE TABLE more (a)',
    'DROP TABLE troubles; CREATE VIEW troubles AS SELECT 1 AS number, 2 AS file, 3 AS place, 4 AS why, 5 AS detail',
    'CREATE VIRTUAL TABLE more USING fts5(a)',
    'PRAGMA user_version = 1',
    // Tables that hold what their own schema would not let in.
    "UPDATE articles SET headline = CAST(X'ff41' AS TEXT)",
    "UPDATE issues SET paper = CAST(X'e4b8' AS TEXT)",
    "UPDATE entities SET name = X'00ff'",
  ]) {
    const path = aCopy((copy) => {
      const database = new Database(copy)
      database.exec(sql)
      database.close()
    })
    expect([sql, await asked(path)]).toEqual([sql, 'unfit'])
  }
})

it('an article that is none is told in one line', async () => {
  const { deflateRawSync } = await import('node:zlib')
  for (const text of ['{}\n[]', 'null\n[]', '[', '{"id":1,"body":5}\n5']) {
    const path = aCopy((copy) => {
      const database = new Database(copy)
      database.prepare('UPDATE articles SET content = ?').run([deflateRawSync(Buffer.from(text, 'utf16le'))])
      database.close()
    })
    expect(await asked(path)).toBe('unfit')
  }
})

it('with a log beside it an index was not finished', async () => {
  const path = aCopy((copy) => writeFileSync(`${copy}-wal`, 'x'))
  expect(await asked(path)).toBe('unfinished')
})

/** Whole bytes, pages full of one, and files cut short. */
const aChange = fc.oneof(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), fill: fc.nat(255) }),
  fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }) }),
)

it('bytes that are changed, wherever, give answers or one line', async () => {
  const bytes = readFileSync(whole)
  const folder = aFolder()
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      let copy = Buffer.from(bytes)
      for (const change of changes) {
        if ('cut' in change) copy = copy.subarray(0, Math.floor(change.cut * copy.length))
        else {
          const at = Math.floor(change.at * Math.max(0, copy.length - 1))
          if ('fill' in change) copy.fill(change.fill, at, Math.min(at + 4096, copy.length))
          else Buffer.from(change.bytes).copy(copy, at)
        }
      }
      const path = join(folder, `${made++}.db`)
      // What is no index at all is a file of pages to be read.
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, Buffer.concat([bytes.subarray(0, 16), copy.subarray(16)]))
      expect(await asked(path)).toMatch(/^unfit$|articles$/)
    }),
    { numRuns: Number(process.env['LBX_FUZZ'] ?? 1) * 12 },
  )
})

it('what lies on a medium that is gone is said to be gone', async () => {
  const path = join(aFolder(), 'none.db')
  expect(existsSync(path)).toBe(false)
  expect(basename(path)).toBe('none.db')
  expect(await asked(path)).toBe('gone')
})
