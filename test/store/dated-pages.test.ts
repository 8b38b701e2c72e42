import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { SqliteArchive } from '../../src/store/sqlite/archive.ts'
import { openForReading } from '../../src/store/sqlite/database.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { aFolder, put } from './a-folder.ts'
import { contentOf } from './content-of.ts'

// Pages that nobody dated: what one says of its day may date those beside it, so that one file moves the articles of
// others.

const dated = (day: number, year = 2021) =>
  `本报河东3月${day}日电（记者 林晓）跨河大桥合龙。${year}年3月1日，大桥做了荷载试验，市长周一平说，两岸可达。`
const PAGES = [
  dated(4),
  dated(5),
  dated(4, 2020),
  dated(5, 2020),
  '读者来信：河东的早市什么时候再开？盼望早日有个答复，林晓东获奖的事也想多知道一些。',
  '本报河东3月3日电（记者 林晓）河东市图书馆开到晚上九点半，馆里辟出了自习区。',
  '2021年3月8日 星期一\n\n河东市市长林晓东说，全市有46个项目，都要在年底以前开工。',
]

const FIRST = 1_700_000_000
let clock = FIRST

function putPage(folder: string, file: string, page: string | undefined, isOld = false): void {
  const path = join(folder, file)
  rmSync(path, { force: true })
  if (page === undefined) return
  mkdirSync(dirname(path), { recursive: true })
  if (file.endsWith('.zip')) {
    const entries = { 'a.txt': strToU8(page), 'b.txt': strToU8(PAGES[4]!), 'c.txt': strToU8(PAGES[0]!) }
    writeFileSync(path, zipSync(entries))
  } else writeFileSync(path, page)
  clock += 10
  const time = isOld ? clock - FIRST + 1_590_000_000 : clock
  utimesSync(path, time, time)
}

it('after any changes to pages without dates an index holds what one made from nothing holds', async () => {
  const names = ['p1.txt', 'p2.txt', 'p3.txt', 'p4.txt', 'p5.txt', 'sub/p1.txt', 'sub/q.txt', 'all.zip']
  const change = fc.tuple(
    fc.constantFrom(...names),
    fc.option(fc.constantFrom(...PAGES), { nil: undefined, freq: 4 }),
    fc.boolean(),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        const folder = aFolder()
        put(folder, 'always.jsonl', [{ headline: '采访', text: '记者采访林晓东获奖经过。' }])
        const [grown, fresh] = [join(aFolder(), 'grown.db'), join(aFolder(), 'fresh.db')]
        for (const changes of rounds) {
          for (const [name, page, isOld] of changes) putPage(folder, name, page, isOld)
          await refreshIndex(grown, folder)
        }
        await refreshIndex(fresh, folder)
        expect(contentOf(grown)).toEqual(contentOf(fresh))
      },
    ),
    { numRuns: 30 },
  )
})

it('a page goes to the issue of those beside it, and out of it again when they go', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  const issues = async () => {
    await refreshIndex(path, folder)
    const archive = new SqliteArchive(openForReading(path)!)
    const found = (await archive.issues()).map(({ id, count, dateSure }) => [id, count, dateSure])
    const article = await archive.article('p3.txt:1')
    await archive.close()
    return { found, day: article?.date, event: article?.article.eventDateFrom }
  }
  putPage(folder, 'p3.txt', PAGES[5])
  expect(await issues()).toEqual({ found: [['p3.txt', 1, false]], day: null, event: null })
  putPage(folder, 'p1.txt', PAGES[0])
  putPage(folder, 'p2.txt', PAGES[0])
  expect(await issues()).toEqual({
    found: [
      ['2021-03-04~', 2, false],
      ['2021-03-03~', 1, false],
    ],
    day: '2021-03-03',
    event: 'inferred',
  })
  putPage(folder, 'p1.txt', undefined)
  expect(await issues()).toMatchObject({ day: null, event: null })
})

it('a page whose file is found to be older is read again', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  putPage(folder, 'p.txt', PAGES[0])
  await refreshIndex(path, folder)
  utimesSync(join(folder, 'p.txt'), 1_590_000_000, 1_590_000_000)
  expect(await refreshIndex(path, folder)).toMatchObject({ changed: 1 })
})
