import { expect, it } from 'vitest'
import { fix } from '../../src/desk/fixing.ts'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import { aPdf } from '../ingest/forms/a-pdf.ts'
import { aSheet } from '../ingest/forms/a-sheet.ts'
import { readFolder } from '../ingest/forms/reading.ts'

const page = (headline: string, text: string) =>
  aSheet([[{ headline: [headline], columns: 2, paragraphs: [text, text] }]])

it('an article on the second page of a PDF is put right, and the first is left alone', async () => {
  const { folder, articles } = readFolder({
    '2023-04-22.pdf': aPdf([
      page('跨河大桥合龙', '昨天上午，河东新区跨河大桥合龙，两岸居民出门十分钟就能过河，再不用绕行。'),
      page('山村图书室有新书', '三十箱新书送到了石桥村小学，管理员把书按颜色摆上架，孩子们自己找回原处。'),
    ]),
  })
  const outcome = await fix(
    [folder],
    { article: articles[1]!, entities: [] },
    {
      ...{ operation: 'head', block: 0, value: '图书室有新书', isKept: true },
    },
  )
  expect(outcome).not.toHaveProperty('problem')
  const unfit: unknown[] = []
  const results = [...readCorpus([folder], { onUnfit: (correction) => unfit.push(correction) })]
  expect(results.flatMap((result) => result.articles.map(({ headline }) => headline))).toEqual([
    '跨河大桥合龙',
    '图书室有新书',
  ])
  expect(unfit).toEqual([])
})
