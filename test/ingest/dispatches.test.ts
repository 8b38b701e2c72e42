import { describe, expect, it } from 'vitest'
import { linkDispatches } from '../../src/ingest/page/dispatches.ts'
import type { Article } from '../../src/model/article.ts'
import { anArticle } from '../an-article.ts'

let line = 0
const article = (headline: string | undefined, text: string): Article => {
  line += 10
  return anArticle({
    id: `a.txt:${line}`,
    headline: headline ?? text.slice(0, 12),
    headlineFrom: headline ? 'print' : 'inferred',
    body: [{ type: 'p', text, lines: [[line, line + 5]], origin: [] }],
    source: { file: 'a.txt', lines: [[line, line + 5]] },
    confidence: { value: 0.7, doubts: headline ? [] : ['noHeadline'] },
  })
}

const HEADLINE = '河东大桥本月通车 青石冷库下月开建'
const bridge = () => article(HEADLINE, '本报河东3月5日电（记者 林晓）跨河的河东大桥铺完桥面，定在本月通车。')
const store = () =>
  article(undefined, '本报青石3月5日电（记者 苏禾）青石冷库选好了址，图纸已定，下月开建，能存梨三千吨。')
const library = () => article(undefined, '本报讯（记者 何雨）市图书馆周末开到九点半，馆里辟出了自习区。')
const filler = () =>
  article('家门口做上心电图', '本报讯（记者 方圆）卫生站添了一台心电图机，半小时内有大夫回话。')

describe('dispatches under one headline', () => {
  it('share it and are linked, in whatever order they come', () => {
    for (const turned of [false, true]) {
      const [first, second, other] = [bridge(), store(), filler()]
      linkDispatches(turned ? [other, second, first] : [first, second, other])
      expect(second).toMatchObject({ headline: HEADLINE, headlineFrom: 'print', continues: first.id })
      expect(second.confidence.doubts).toEqual(['looseHeadline'])
      expect(first.continuedBy).toBe(second.id)
      expect(other).toMatchObject({ continues: null, continuedBy: null })
    }
  })

  it('do not where it tells of the first alone', () => {
    const articles = [bridge(), library(), filler()]
    linkDispatches(articles)
    expect(articles.map(({ continues }) => continues)).toEqual([null, null, null])
    expect(articles[1]!.headlineFrom).toBe('inferred')
  })

  it('do not where the text behind has no lead, or a headline of its own', () => {
    const bare = article(undefined, '青石冷库选好了址，图纸已定，下月开建，能存梨三千吨。')
    const own = article('青石冷库下月开建', '本报青石3月5日电（记者 苏禾）青石乡的冷库下月开建。')
    for (const second of [bare, own]) {
      const articles = [bridge(), second]
      linkDispatches(articles)
      expect(second.continues).toBeNull()
    }
  })
})
