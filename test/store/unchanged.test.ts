import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { areAllSame, areAsRead, isUnchanged, isYoung } from '../../src/store/sqlite/unchanged.ts'
import { aFolder, put } from './a-folder.ts'
import { contentOf } from './content-of.ts'

const NOW = 1_700_000_000_000

it.each([
  ['written a moment ago', [NOW - 100], true],
  ['written by a machine whose clock goes before ours', [NOW - 1e9, NOW + 60_000], true],
  ['old', [NOW - 5000], false],
  ['dated by hand, or before the clock was set back', [NOW - 5000, NOW + 1e10], false],
  ['dated before 1970', [-1e12, NOW - 5000], false],
])('a file that is %s', (_, times, isIt) => {
  expect(isYoung(times, NOW)).toBe(isIt)
})

/** An index whose files were old when they were read: what was young is looked at once more whatever its times say. */
async function settledIndex(folder: string, path: string): Promise<Database.Database> {
  await refreshIndex(path, folder)
  const database = new Database(path)
  database.exec('UPDATE files SET settled = 1')
  return database
}

it('a file that was changed in place, of the same size and dated as before, is no longer as it was read', async () => {
  const [folder, indexes] = [aFolder(), aFolder()]
  const [path, fresh] = [join(indexes, 'index.db'), join(indexes, 'fresh.db')]
  put(folder, 'a.jsonl', [{ headline: '大桥', text: '大桥合龙。' }])
  const database = await settledIndex(folder, path)
  const article = database.prepare('SELECT number FROM articles').get() as { number: number }
  const views = () => [
    isUnchanged(database, folder),
    areAllSame(database, folder),
    areAsRead(database, folder, [article.number]),
  ]
  expect(views()).toEqual([true, true, true])
  const file = join(folder, 'a.jsonl')
  const before = statSync(file)
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('大桥', '山路'))
  utimesSync(file, before.atime, before.mtime)
  expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })
  expect(views()).toEqual([false, false, false])
  database.close()
  await refreshIndex(path, folder)
  await refreshIndex(fresh, folder)
  expect(contentOf(path)).toEqual(contentOf(fresh))
  expect(JSON.stringify(contentOf(path))).not.toContain('大桥')
})
