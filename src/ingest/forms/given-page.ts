import type { Article, Block } from '../../model/article.ts'
import { bylinesAtEnd, bylinesAtStart } from '../page/bylines-in-text.ts'
import { headlineFromText, isNotice } from '../page/heading.ts'
import { countGlyphs } from '../print/glyphs.ts'
import { CAPTION, DATELINE, endsWithPhotographer, jumpAt } from '../print/signs.ts'
import { articleOf, asDate, noDaysIn } from '../reading/fields.ts'
import type { FormPage } from './form.ts'
import type { Said } from './html/said.ts'

/** Which file and page an article is. */
interface Placing {
  file: string
  page: number | null
  encoding: string | undefined
}

/** A form that says what its article is, as the page that it gives. */
export function givenPage(said: Said, { file, page, encoding = 'utf-8' }: Placing): FormPage {
  const { article, lines } = articleFrom(said, file, page)
  const date = asDate(said.date)
  return {
    ...{ lines, articles: [article], dropped: [], encoding, replacements: 0 },
    ...{ paper: said.paper ?? null, edition: null, date, dateFrom: date === null ? 'none' : 'manifest' },
    noDays: noDaysIn(said.date),
    ...countGlyphs(lines.join('\n')),
  }
}

function articleFrom(said: Said, file: string, page: number | null): { article: Article; lines: string[] } {
  const { kicker, headline, subhead, author, label } = said
  const lines = [label, kicker, headline, subhead, author].filter(
    (line) => line !== undefined && line !== '',
  ) as string[]
  const body = said.body.map(({ type, text }): Block => {
    const line = lines.push(text)
    return { type, text, lines: [[line, line]], origin: [0, line, 0] }
  })
  const texts = body.filter(({ type }) => type === 'p').map(({ text }) => text)
  const [first = '', last = ''] = [texts[0], texts.at(-1)]
  const jump = jumpAt(last)?.replace(/[（()）\s]/g, '')
  const fields = {
    page,
    kicker,
    headline,
    subhead,
    author,
    labels: label,
    jump,
    dateline: DATELINE.exec(first)?.[1],
  }
  const article = articleOf(fields, body, `${file}:1`, file, [1, lines.length])
  const names = new Set(article.bylines.map(({ name }) => name))
  const printed = [...bylinesAtStart(first), ...bylinesAtEnd(last)].filter(({ name }) => !names.has(name))
  article.bylines.push(...printed)
  const isPhoto = texts.length <= 2 && texts.some((text) => CAPTION.test(text) || endsWithPhotographer(text))
  if (article.headlineFrom === 'inferred') article.headline = headlineFromText(first)
  article.kind = isPhoto ? 'photo' : isNotice(article.headline) ? 'notice' : 'article'
  return { article, lines }
}
