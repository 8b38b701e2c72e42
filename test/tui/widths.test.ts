import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import type { Article } from '../../src/model/article.ts'
import { reduce } from '../../src/tui/reduce.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import { anArticle } from '../an-article.ts'
import { textsOf } from './drawn.ts'

/** Emoji, marks that join, traditional characters, Latin, a word longer than any line, what may not begin a line. */
const HARD = [
  '👩‍🌾在田里👍🏽，👨‍👩‍👧‍👦一家四口🇨🇳；①②③→“引号”——破折号……省略号·间隔號Ⅷ℃±',
  'e\u0301tude cafe\u0301 naïve Пётр 한국어 日本語テキスト ﾊﾝｶｸ 繁體中文報紙臺灣',
  'https://example.org/a/very/long/address/without/any/space?and=more&than=one&line=holds#indeed',
  '（（（《《“‘四查四议’”》》），。、；：？！……——％℃',
  '2023年4月20日，66.7%、1,234.5万元、3—5月、GDP同比增长6.5个百分点\u3000全角空格\u200b零宽\u202e倒转',
]
const hard = anArticle({
  id: 'hard:1',
  headline: HARD[0]!,
  body: HARD.map((text) => ({ type: 'p' as const, text: text.repeat(3), lines: [], origin: [] })),
})
const corpus = new URL('../../corpus', import.meta.url).pathname
const articles = [...[...readCorpus([corpus])].flatMap((result) => result.articles).slice(0, 12), hard]

/** Every seventh width; the bench draws them all. */
const WIDTHS = Array.from({ length: 26 }, (_, index) => 20 + 7 * index)

function shownAt(article: Article, columns: number, ambiguous: 1 | 2) {
  const issue = { id: 'i', date: '2023-04-20', dateSure: true, paper: '读本', count: 1 }
  const shown = { article, issue: 'i', date: issue.date, dateSure: true, paper: '读本', entities: [] }
  const articles = { issue: 'i', articles: [article] }
  const empty = initialState({ columns, rows: 30 }, ambiguous)
  const { state } = reduce(empty, { type: 'begun', first: { issues: [issue], articles, shown } })
  return { ...state, focus: 'article' as const }
}

it.each([1, 2] as const)(
  'no row is a cell too long or too short, ambiguous characters %i wide',
  (ambiguous) => {
    for (const article of articles) {
      for (const columns of WIDTHS) {
        for (const text of textsOf(shownAt(article, columns, ambiguous))) {
          // Measured by the library, not by our own table.
          const width = stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 })
          expect(width, `${columns} ${text}`).toBe(columns)
        }
      }
    }
  },
)
