import type { Article, Block } from '../../../model/article.ts'
import { bylinesAtEnd, bylinesAtStart } from '../../page/bylines.ts'
import { isNotice } from '../../page/heading.ts'
import { countGlyphs } from '../../print/glyphs.ts'
import { CAPTION, DATELINE, endsWithPhotographer, jumpAt } from '../../print/signs.ts'
import { articleOf, asDate } from '../../reading/fields.ts'
import { readName } from '../../reading/page-name.ts'
import { type FormTask, type FromForm, isAbout } from '../form.ts'
import { isHocr, readHocr } from '../recognised/hocr.ts'
import { recognisedPages } from '../recognised/recognised-form.ts'
import { founderSaid } from './founder.ts'
import { elementSaid, metaSaid, schemaSaid } from './metadata.ts'
import { type PageMap, readPageMap } from './page-map.ts'
import { firstSaid, type Said } from './said.ts'
import { decodePage, inside, textIn, tokensOf } from './tokens.ts'

/** The pages of the folder that was read last: its articles follow one another. */
let known: { folder: string; pages: PageMap[] } | undefined

function pagesOf({ beside }: FormTask): PageMap[] {
  if (!beside) return []
  if (beside.pages) known = { folder: beside.folder, pages: beside.pages.map(readPageMap) }
  return known?.folder === beside.folder ? known.pages : []
}

/** A page of the web as the article that it shows; nothing where it shows none. */
export function* readHtmlForm(task: FormTask): Generator<FromForm> {
  const { file, bytes } = task
  const pages = pagesOf(task)
  if (isAbout(file)) return yield { isAbout: true }
  const { text, encoding, replacements } = decodePage(bytes, task.encoding)
  const tokens = tokensOf(text)
  if (isHocr(tokens)) return yield* recognisedPages(readHocr(tokens), { ...task, encoding: 'hOCR' })
  const said = firstSaid([founderSaid(tokens), schemaSaid(tokens), metaSaid(tokens), elementSaid(tokens)])
  if (said.body.length === 0) return
  const title = textIn(inside(tokens, (name) => name === 'title') ?? [])
  const name = file.split('/').at(-1)!
  const pageName = pages.find(({ articles }) => articles.has(name))?.pageName ?? said.pageName
  const { article, lines } = articleFrom(said, file, task.page ?? numberIn(pageName))
  const paper = said.paper || readName(title).paper
  const date = asDate(said.date)
  yield {
    page: {
      ...{ lines, articles: [article], dropped: [], encoding, replacements },
      ...{ paper, edition: null, date, dateFrom: date === null ? 'none' : 'manifest' },
      ...countGlyphs(lines.join('\n')),
    },
  }
}

const numberIn = (pageName: string | undefined): number | null => {
  const digits = /\d+/.exec(pageName ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
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
  article.kind = isPhoto ? 'photo' : isNotice(article.headline) ? 'notice' : 'article'
  return { article, lines }
}
