import { afterAll, beforeAll, expect, it } from 'vitest'
import { articleKnownAs } from '../../src/desk/known-as.ts'
import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from '../store/a-folder.ts'

let archive: Archive

beforeAll(async () => {
  const folder = aFolder()
  put(folder, 'a.jsonl', [
    { headline: '大桥', text: '大桥合龙。' },
    { headline: '水库', text: '水库放水。' },
    { headline: '简讯', text: '今天有风。' },
    { headline: '简讯', text: '明天有雨。' },
  ])
  put(folder, 'b.jsonl', [{ headline: '山路', text: '山路通车。' }])
  archive = (await openArchive(folder, { folder: aFolder() })).archive
})
afterAll(() => archive.close())

it.each([
  ['as it was', 'a.jsonl:1', '大桥', 'a.jsonl:1'],
  ['where another stands by now', 'a.jsonl:1', '水库', 'a.jsonl:2'],
  ['where none stands any more', 'a.jsonl:40', '水库', 'a.jsonl:2'],
  ['whose headline was put right', 'a.jsonl:1', '大侨', 'a.jsonl:1'],
  ['whose headline several have', 'a.jsonl:1', '简讯', 'a.jsonl:1'],
  ['whose headline only another file has', 'a.jsonl:1', '山路', 'a.jsonl:1'],
  ['that is gone', 'a.jsonl:40', '山路', undefined],
  ['of which nothing is known', 'a.jsonl:2', '', 'a.jsonl:2'],
])('an article %s', async (_, id, headline, found) => {
  expect((await articleKnownAs(archive, id, headline))?.article.id).toBe(found)
})
