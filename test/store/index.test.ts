import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { SqliteArchive } from '../../src/store/sqlite/archive.ts'
import { openForReading, openForWriting } from '../../src/store/sqlite/database.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { indexPath } from '../../src/store/where.ts'
import { aFolder, type Line, put } from './a-folder.ts'
import { contentOf } from './content-of.ts'
import { LINES } from './lines.ts'

it('after any changes to its files an index holds what one made from nothing holds', async () => {
  const file = fc.constantFrom('a.jsonl', 'b.jsonl', 'sub/c.jsonl', 'd.jsonl')
  const articles = fc.option(fc.subarray(LINES, { minLength: 1 }), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(file, articles), { maxLength: 3 }), { maxLength: 4 }),
      async (rounds) => {
        const folder = aFolder()
        // A folder with nothing in it is taken for one that is gone.
        put(folder, 'always.jsonl', [LINES[1]!])
        const [grown, fresh] = [join(aFolder(), 'grown.db'), join(aFolder(), 'fresh.db')]
        for (const changes of rounds) {
          for (const [name, lines] of changes) put(folder, name, lines)
          await refreshIndex(grown, folder)
        }
        await refreshIndex(grown, folder)
        await refreshIndex(fresh, folder)
        expect(contentOf(grown)).toEqual(contentOf(fresh))
      },
    ),
    { numRuns: 25 },
  )
})

it('a file that comes in pieces gives what many small ones give, also when it changes', async () => {
  const [folder, grown, fresh] = [aFolder(), join(aFolder(), 'grown.db'), join(aFolder(), 'fresh.db')]
  const many = (count: number): Line[] =>
    Array.from({ length: count }, (_, index) => {
      const { headline, text } = LINES[index % LINES.length]!
      return { headline: `${headline}${index}`, text: index === count - 1 ? '县长周一平说，好。' : text }
    })
  for (const count of [900, 1200, 300]) {
    put(folder, 'big.jsonl', many(count))
    await refreshIndex(grown, folder)
    rmSync(fresh, { force: true })
    await refreshIndex(fresh, folder)
    expect(contentOf(grown)).toEqual(contentOf(fresh))
    expect(contentOf(grown)).toMatchObject({ unsettled: [], articles: { length: count } })
  }
})

it('what is no file of the corpus keeps nothing from being indexed, and is listed', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  put(folder, 'a.jsonl', [LINES[0]!])
  symlinkSync('/etc', join(folder, 'settings'))
  symlinkSync('/etc/passwd', join(folder, 'users.txt'))
  expect(await refreshIndex(path, folder)).toMatchObject({ added: 1 })
  const archive = new SqliteArchive(openForReading(path)!)
  expect((await archive.troubles(10)).map(({ file, why }) => [file, why])).toEqual([
    ['settings', 'link'],
    ['users.txt', 'link'],
  ])
  await archive.close()
})

it('an issue whose paper has a zero character in its name lists its articles', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  writeFileSync(
    join(folder, 'a.jsonl'),
    JSON.stringify({ paper: '河东\0日报', headline: '大\0桥', text: '通车。', date: '2021-03-05' }),
  )
  await refreshIndex(path, folder)
  const archive = new SqliteArchive(openForReading(path)!)
  const [issue] = await archive.issues()
  expect(issue!.paper).toBe('河东\ufffd日报')
  expect((await archive.articlesOf(issue!.id)).map(({ headline }) => headline)).toEqual(['大\ufffd桥'])
  await archive.close()
})

it('only what changed is read again, and a file that was touched is not', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  put(folder, 'a.jsonl', [LINES[0]!])
  put(folder, 'b.jsonl', [LINES[1]!])
  expect(await refreshIndex(path, folder)).toMatchObject({ added: 2, changed: 0 })
  expect(await refreshIndex(path, folder)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  put(folder, 'a.jsonl', [LINES[0]!])
  expect(await refreshIndex(path, folder)).toMatchObject({ added: 0, changed: 0 })
  put(folder, 'a.jsonl', [LINES[2]!])
  put(folder, 'b.jsonl', undefined)
  expect(await refreshIndex(path, folder)).toMatchObject({ added: 0, changed: 1, removed: 1 })
  writeFileSync(join(folder, 'corpus.toml'), 'paper = "西山日报"\n')
  expect(await refreshIndex(path, folder)).toMatchObject({ changed: 1 })
})

it('a name that becomes certain is found again in what was written before', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  put(folder, 'a.jsonl', [{ headline: '往事', text: '当年金秋月的故事。' }])
  await refreshIndex(path, folder)
  put(folder, 'b.jsonl', [{ headline: '会议', text: '河东市市长金秋月出席。' }])
  expect(await refreshIndex(path, folder)).toMatchObject({ resolvedAgain: 1 })
})

it('a damaged or older index is begun anew, and says so', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  put(folder, 'a.jsonl', LINES)
  const said: string[] = []
  const refresh = () => refreshIndex(path, folder, { onRebuilt: (why) => said.push(why) })
  await refresh()
  const whole = contentOf(path)
  const size = statSync(path).size
  const handle = openSync(path, 'r+')
  writeSync(handle, Buffer.alloc(size - 4096, 0xab), 0, size - 4096, 4096)
  closeSync(handle)
  await refresh()
  expect([said, contentOf(path)]).toEqual([['damaged'], whole])
  writeFileSync(path, 'this is no index at all')
  await refresh()
  expect([said, contentOf(path)]).toEqual([['damaged', 'damaged'], whole])
  const older = new Database(path)
  older.exec('PRAGMA user_version = 99')
  older.close()
  expect(openForReading(path)).toBeUndefined()
  await refresh()
  expect([said, contentOf(path)]).toEqual([['damaged', 'damaged', 'format'], whole])
})

/** Files enough to be killed among. */
function putMany(folder: string, files: number): void {
  for (let file = 0; file < files; file++) {
    const lines = Array.from({ length: 40 }, (_, index) => LINES[(file + index) % LINES.length]!)
    put(folder, `${file}.jsonl`, lines)
  }
}

const root = new URL('../../', import.meta.url).pathname
const program = (folder: string, caches: string): ChildProcess =>
  spawn(process.execPath, [`${root}bin/lbx-tui.js`, 'stats', '-C', folder, `--index=${caches}`], {
    stdio: 'ignore',
  })

it('an indexing program that is killed leaves an index that the next one finishes', async () => {
  const [folder, caches] = [aFolder(), aFolder()]
  putMany(folder, 60)
  const path = indexPath(folder, caches)
  for (const pause of [150, 300, 450, 700, 1000]) {
    const child = program(folder, caches)
    await Promise.race([new Promise((done) => setTimeout(done, pause)), once(child, 'exit')])
    child.kill('SIGKILL')
    await (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined)
  }
  await refreshIndex(path, folder)
  const fresh = join(aFolder(), 'fresh.db')
  await refreshIndex(fresh, folder)
  expect(contentOf(path)).toEqual(contentOf(fresh))
})

it('files that change while they are indexed are right after the next look', async () => {
  const [folder, caches] = [aFolder(), aFolder()]
  putMany(folder, 40)
  const child = program(folder, caches)
  for (let file = 0; file < 40; file += 3) {
    await new Promise((done) => setTimeout(done, 30))
    put(folder, `${file}.jsonl`, file % 2 === 0 ? undefined : [LINES[file % LINES.length]!])
  }
  if (child.exitCode === null) await once(child, 'exit')
  const path = indexPath(folder, caches)
  await refreshIndex(path, folder)
  const fresh = join(aFolder(), 'fresh.db')
  await refreshIndex(fresh, folder)
  expect(contentOf(path)).toEqual(contentOf(fresh))
})

it('two programs at once index one corpus and both answer', async () => {
  const [folder, caches] = [aFolder(), aFolder()]
  for (let file = 0; file < 10; file++) put(folder, `${file}.jsonl`, LINES)
  const children = [program(folder, caches), program(folder, caches)]
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]))
  expect(codes).toEqual([0, 0])
  const fresh = join(aFolder(), 'fresh.db')
  await refreshIndex(fresh, folder)
  expect(contentOf(indexPath(folder, caches))).toEqual(contentOf(fresh))
})

it('many may read an index while it is written', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  put(folder, 'a.jsonl', LINES)
  await refreshIndex(path, folder)
  const reader = new SqliteArchive(openForReading(path)!)
  const writer = openForWriting(path, () => {})
  writer.exec('BEGIN IMMEDIATE; DELETE FROM articles')
  expect((await reader.statistics()).articles).toBe(LINES.length)
  writer.exec('ROLLBACK')
  writer.close()
  await reader.close()
  expect(existsSync(path)).toBe(true)
})
