import type { ShownArticle } from '../desk/desk.ts'
import type { Article, Block, Byline } from '../model/article.ts'
import { breakLines, GUTTER } from '../text/breaking/lines.ts'
import { sanitise } from '../text/sanitise.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { MEASURE } from './layout.ts'
import type { Look } from './row.ts'
import type { Place } from './state.ts'

/** Stands before a headline that the page did not print. */
export const INFERRED = '~ '

/** A headline as it is shown. */
export const shownHeadline = ({
  headline,
  headlineFrom,
}: Pick<Article, 'headline' | 'headlineFrom'>): string =>
  headlineFrom === 'inferred' ? `${INFERRED}${headline}` : headline

/** A line of an article as it is set: its text, how it looks, and the place that it shows. */
export interface SetLine {
  text: string
  look: Look
  indent: number
  place: Place
  /** True where the part's text could be shown as it is: places in it are places of the file's text. */
  isPlain: boolean
}

/** A part of the article with one look: the head first, then the blocks of the body. */
interface Part {
  text: string
  look: Look
  indent: number
  blankBefore: boolean
}

const INDENT = 4

function partOfBlock(block: Block): Part {
  switch (block.type) {
    case 'crosshead':
      return { text: block.text, look: 'strong', indent: 0, blankBefore: true }
    case 'p':
      return { text: block.text, look: 'plain', indent: INDENT, blankBefore: false }
    default:
      return { text: block.text, look: 'faint', indent: 0, blankBefore: true }
  }
}

function partsOf({ article, date, paper }: ShownArticle): Part[] {
  const head = (text: string, look: Look) => ({ text, look, indent: 0, blankBefore: false })
  const parts: Part[] = [
    ...(article.labels.length > 0 ? [head(article.labels.join('  '), 'accent')] : []),
    ...article.kicker.map((text) => head(text, 'faint')),
    head(shownHeadline(article), 'headline'),
    ...article.subhead.map((text) => head(text, 'strong')),
    head(creditsOf(article.bylines, [paper, date, article.dateline]), 'faint'),
  ]
  const body = article.body.map(partOfBlock)
  if (body[0]) body[0].blankBefore = true
  return [...parts, ...body]
}

/** Cells of the text column in a pane: a comfortable measure, and the gutter where a mark may hang. */
export const measureOf = (paneWidth: number) => Math.max(8, Math.min(MEASURE, paneWidth - GUTTER - 1))

/** Who wrote it, and where and when it stood. */
const creditsOf = (bylines: Byline[], where: (string | null)[]) =>
  [...bylines.map(({ name, role }) => `${role} ${name}`), ...where.filter(Boolean)].join('  ')

const cache = new WeakMap<ShownArticle, { width: number; ambiguous: AmbiguousWidth; lines: SetLine[] }>()

/** An article set in a pane of `width` columns. */
export function setArticle(article: ShownArticle, width: number, ambiguous: AmbiguousWidth): SetLine[] {
  const known = cache.get(article)
  if (known && known.width === width && known.ambiguous === ambiguous) return known.lines
  const measure = measureOf(width)
  const lines = partsOf(article).flatMap((part, block) => {
    const text = sanitise(part.text)
    const style = { width: measure, ambiguous, indent: part.indent, hang: true }
    const set = breakLines(text, style).map(({ start, end, first }) => ({
      text: text.slice(start, end),
      look: part.look,
      indent: first ? part.indent : 0,
      place: { block, offset: start },
      isPlain: text === part.text,
    }))
    const blank = { text: '', look: 'plain' as Look, indent: 0, place: { block, offset: -1 }, isPlain: true }
    return part.blankBefore ? [blank, ...set] : set
  })
  cache.set(article, { width, ambiguous, lines })
  return lines
}

/** The line that shows a place, at whatever width the article is set now. */
export function lineAt(lines: SetLine[], { block, offset }: Place): number {
  let found = 0
  for (let index = 0; index < lines.length; index++) {
    const { place } = lines[index]!
    if (place.block > block || (place.block === block && place.offset > offset)) break
    found = index
  }
  return found
}
