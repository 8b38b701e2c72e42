import { expect, it } from 'vitest'
import { withParts } from '../../src/desk/parts.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { metsOf } from '../ingest/forms/a-mets.ts'
import { altoOf } from '../ingest/forms/a-recognised.ts'
import { aSheet } from '../ingest/forms/a-sheet.ts'
import { contentPage, nodePage } from '../ingest/forms/an-epaper.ts'
import { readFolder } from '../ingest/forms/reading.ts'
import { aFolder } from '../store/a-folder.ts'

const text = '昨天上午，河东新区跨河大桥合龙，两岸居民出门十分钟就能过河，再不用绕行十五公里。'
const rest = '公交线路改道以后，北岸居民到南岸看病，一张车票就够，大桥桥头设了候车亭。'

async function linksOf(files: Record<string, string>) {
  const { folder } = readFolder(files)
  const { archive } = await openArchive(folder, { folder: aFolder() })
  const [issue] = await archive.issues()
  const links: Record<string, string | null> = {}
  for (const { id } of await archive.articlesOf(issue!.id)) {
    const archived = (await archive.article(id))!
    const { continues, continuedBy } = await withParts(archive, archived)
    links[id] = [continues && `from ${continues}`, continuedBy && `to ${continuedBy}`].filter(Boolean).join()
  }
  await archive.close()
  return Object.values(links).filter(Boolean)
}

it('an article that goes on another page leads there, and back', async () => {
  const page = (headline: string, own: string) => contentPage({ headline, paragraphs: [own] }, 'elements')
  const links = await linksOf({
    '2023-04-22/node_2.htm': nodePage(1, '要闻', ['content_1.htm']),
    '2023-04-22/node_3.htm': nodePage(2, '社会', ['content_2.htm']),
    '2023-04-22/content_1.htm': page('跨河大桥合龙', `${text}（下转2版）`),
    '2023-04-22/content_2.htm': page('跨河大桥合龙', `（上接1版）${rest}`),
  })
  expect(links).toEqual([expect.stringMatching(/^to .*_2\.htm/), expect.stringMatching(/^from .*_1\.htm/)])
})

it('parts that METS names lead to one another, too', async () => {
  const sheet = aSheet([[{ headline: ['跨河大桥合龙'], size: 20, columns: 2, paragraphs: [text, rest] }]])
  const mets = metsOf(sheet, '01.xml')
    .replace(
      '<mets:file ID="A1">',
      '<mets:file ID="A2"><mets:FLocat xlink:href="02.xml"/></mets:file><mets:file ID="A1">',
    )
    .replace(
      '</mets:div></mets:div></mets:div></mets:div>',
      '<mets:div TYPE="TEXT"><mets:fptr><mets:area FILEID="A2" BEGIN="b1"/></mets:fptr></mets:div>$&',
    )
  const links = await linksOf({ 'a-mets.xml': mets, '01.xml': altoOf(sheet), '02.xml': altoOf(sheet) })
  expect(links).toEqual([expect.stringMatching(/^to .*02\.xml/), expect.stringMatching(/^from .*01\.xml/)])
})
