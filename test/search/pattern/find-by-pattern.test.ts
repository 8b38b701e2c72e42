import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Abandoned } from '../../../src/search/abandoned.ts'
import { find } from '../../../src/search/find.ts'
import { SqliteArchive } from '../../../src/store/sqlite/archive.ts'
import { openForReading } from '../../../src/store/sqlite/database.ts'
import { refreshIndex } from '../../../src/store/sqlite/refresh.ts'
import { aFolder, put } from '../../store/a-folder.ts'

it('a search that nobody waits for is given up, and one that goes on tells what it has', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  const many = Array.from({ length: 100 }, (_, index) => ({
    headline: `第${index}次会议`,
    text: '会议纪要。',
  }))
  put(folder, 'many.jsonl', many)
  await refreshIndex(path, folder)
  const archive = new SqliteArchive(openForReading(path)!)
  const told: number[] = []
  const line = '/第[0-9]*7[次]/'
  const { hits } = await find(archive, { line, limit: 200, onHits: (some) => told.push(some.length) })
  expect(hits).toHaveLength(10)
  expect(told.length).toBeGreaterThan(1)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  let asked = 0
  await expect(find(archive, { line, limit: 200, isWanted: () => asked++ < 2 })).rejects.toThrow(Abandoned)
  await archive.close()
})
