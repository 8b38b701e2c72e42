import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bibtexEntry } from '../../src/collect/citations/bibtex.ts'
import { type Cited, citedFrom } from '../../src/collect/citations/cited.ts'
import { cslItem } from '../../src/collect/citations/csl.ts'
import { gbt7714 } from '../../src/collect/citations/gbt7714.ts'
import { risRecord } from '../../src/collect/citations/ris.ts'
import { anArticle } from '../an-article.ts'

const cited: Cited = {
  ...{ id: 'a.txt:3', headline: '古桥修好了', authors: ['甲一', '乙二'], paper: '河东日报' },
  ...{ edition: null, date: '2021-03-05', page: 3, source: 'a.txt:3' },
}

it('GB/T 7714 names three authors, the paper, the day and the page', () => {
  expect(gbt7714(cited)).toBe('甲一, 乙二. 古桥修好了[N]. 河东日报, 2021-03-05(3).')
  expect(gbt7714({ ...cited, authors: ['甲', '乙', '丙', '丁'] })).toMatch(/^甲, 乙, 丙, 等\. /)
  expect(gbt7714({ ...cited, authors: [], paper: null, date: null, page: null })).toBe(
    '古桥修好了[N]. [日期不详].',
  )
})

it('CSL-JSON has the parts of a newspaper article, and none that nobody knows', () => {
  expect(cslItem(cited)).toEqual({
    ...{ id: 'a.txt:3', type: 'article-newspaper', title: '古桥修好了', language: 'zh-CN' },
    ...{ author: [{ literal: '甲一' }, { literal: '乙二' }], 'container-title': '河东日报' },
    ...{ issued: { 'date-parts': [[2021, 3, 5]] }, page: '3', note: 'a.txt:3' },
  })
  expect(Object.keys(cslItem({ ...cited, authors: [], paper: null, date: null, page: null }))).toEqual([
    ...['id', 'type', 'title', 'language', 'note'],
  ])
})

it('whatever a headline holds, a record of RIS has a tag on each line and one end', () => {
  fc.assert(
    fc.property(anyCited, (own) => {
      const lines = risRecord(own).split('\r\n')
      expect(lines.slice(-2)).toEqual(['', ''])
      expect(
        lines.slice(0, -2).every((line) => /^[A-Z][A-Z0-9] {2}- .*$/s.test(line) && !/[\r\n]/.test(line)),
      ).toBe(true)
      expect([lines[0], lines.filter((line) => line.startsWith('ER')).length]).toEqual(['TY  - NEWS', 1])
    }),
  )
})

it('whatever a headline holds, an entry of BibTeX has as many braces that open as that close', () => {
  fc.assert(
    fc.property(anyCited, (own) => {
      const entry = bibtexEntry(own)
      let depth = 0
      for (const mark of entry.replace(/\n\n$/, '')) {
        if (mark === '{') depth++
        if (mark === '}') depth--
        expect(depth >= 0).toBe(true)
      }
      expect(depth).toBe(0)
      expect(entry).toMatch(/^@article\{[\w-]+,\n/)
      expect(gbt7714(own)).not.toMatch(/[\r\n]/)
    }),
  )
  expect(bibtexEntry({ ...cited, headline: '100%_{x}' })).toContain('title = {{100\\%\\_(x)}}')
})

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('{', '}', '\\', 'ER  - ', '\r\nER  - \r\n', '\u2028'),
)
/** What an article with any headline and byline is cited as. */
const anyCited = fc.tuple(someText, someText, someText).map(([headline, name, paper]) =>
  citedFrom({
    ...{ number: 1, issue: 'x', date: '2021-03-05', dateSure: true, paper, edition: null, entities: [] },
    article: { ...anArticle(), headline, bylines: [{ name, role: '记者' }] },
  }),
)
