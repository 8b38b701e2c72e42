import type { ShownArticle } from '../desk/desk.ts'
import type { Article, Block, Byline } from '../model/article.ts'
import { breakLines } from '../text/breaking/lines.ts'
import { spread } from '../text/breaking/spread.ts'
import { sanitise } from '../text/sanitise.ts'
import { type AmbiguousWidth, cells } from '../text/width.ts'
import { layoutOf, measureOf } from './layout.ts'
import type { Place } from './state/place.ts'
import type { State } from './state/state.ts'
import type { Look } from './theme/looks.ts'

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
  /** Offsets in the text before which one cell is left free, so that a shortened line ends with the others. */
  gaps: number[]
}

/** A part of the article with one look: the head first, then the blocks of the body. */
interface Part {
  text: string
  look: Look
  indent: number
  blankBefore: boolean
  isCentred?: boolean
  /** Its lines end at one edge. */
  isFlush?: boolean
}

const INDENT = 4

function partOfBlock(block: Block): Part {
  switch (block.type) {
    case 'crosshead':
      return { text: block.text, look: 'strong', indent: 0, blankBefore: true, isCentred: true }
    case 'p':
      return { text: block.text, look: 'plain', indent: INDENT, blankBefore: false, isFlush: true }
    default:
      return { text: block.text, look: 'faint', indent: 0, blankBefore: true }
  }
}

function partsOf({ article, date, paper }: ShownArticle): Part[] {
  const head = (text: string, look: Look) => ({ text, look, indent: 0, blankBefore: false })
  const parts: Part[] = [
    ...(article.labels.length > 0 ? [head(article.labels.join('  '), 'accent')] : []),
    ...article.kicker.map((text) => head(text, 'kicker')),
    head(shownHeadline(article), 'headline'),
    ...article.subhead.map((text) => head(text, 'strong')),
    head(creditsOf(article.bylines, [paper, date, article.dateline]), 'byline'),
  ]
  const body = article.body.map(partOfBlock)
  if (body[0]) body[0].blankBefore = true
  // What leads to the other parts of an article stands behind it: places in the text count from its beginning.
  const leads = [article.continues ? BEFORE : '', article.continuedBy ? (article.jump ?? AFTER) : '']
    .filter(Boolean)
    .map((text): Part => ({ text: `${LEAD}${text}`, look: 'accent', indent: 0, blankBefore: true }))
  return [...parts, ...body, ...leads]
}

/** Stands before what Enter follows to another part of an article. */
const LEAD = '→ '
const BEFORE = '上接'
const AFTER = '下转'

const safeTexts = new WeakMap<ShownArticle, string[]>()

/** The texts of an article part by part, as they are shown; made once, for they are asked for with every word. */
export function partTexts(article: ShownArticle): string[] {
  const known = safeTexts.get(article)
  if (known) return known
  const made = partsOf(article).map(({ text }) => sanitise(text))
  safeTexts.set(article, made)
  return made
}

/** Where Enter leads from a part that stands behind the article. */
export function leadOf(article: ShownArticle, part: number): string | undefined {
  const text = partTexts(article)[part]
  if (!text?.startsWith(LEAD)) return undefined
  const { continues, continuedBy } = article.article
  return (text === LEAD + BEFORE ? continues : continuedBy) ?? undefined
}

/** Who wrote it, and where and when it stood. */
const creditsOf = (bylines: Byline[], where: (string | null)[]) =>
  [...bylines.map(({ name, role }) => `${role} ${name}`), ...where.filter(Boolean)].join('  ')

interface Setting {
  hang: boolean
  measure: number
  ambiguous: AmbiguousWidth
}

const cache = new WeakMap<ShownArticle, Setting & { lines: SetLine[] }>()

/** The shown article set for its pane, whether the pane is on the screen or not. */
export function linesOf(state: State): SetLine[] {
  const { shown, ambiguous, settings, size } = state
  if (!shown) return []
  const width = layoutOf(state).article || size.columns
  return setArticle(shown, { measure: measureOf(width, settings.measure), ambiguous, hang: settings.hang })
}

/** An article set in lines of so many cells. */
export function setArticle(article: ShownArticle, { measure, ambiguous, hang }: Setting): SetLine[] {
  const known = cache.get(article)
  const isSame = known?.measure === measure && known.ambiguous === ambiguous && known.hang === hang
  if (known && isSame) return known.lines
  const texts = partTexts(article)
  const lines = partsOf(article).flatMap((part, block) => {
    const text = texts[block]!
    const style = { width: measure, ambiguous, indent: part.indent, hang }
    const broken = breakLines(text, style)
    const set = broken.map(({ start, end, first }, line): SetLine => {
      const own = text.slice(start, end)
      const isShortened = part.isFlush === true && broken[line + 1]?.first === false
      const lack = isShortened ? measure - (first ? part.indent : 0) - cells(own, ambiguous) : 0
      const middle = part.isCentred ? Math.max(0, Math.floor((measure - cells(own, ambiguous)) / 2)) : 0
      return {
        text: own,
        look: part.look,
        indent: first ? part.indent + middle : middle,
        place: { block, offset: start },
        isPlain: text === part.text,
        gaps: spread(own, lack),
      }
    })
    const blank: SetLine = {
      ...{ text: '', look: 'plain', indent: 0, place: { block, offset: -1 }, isPlain: true, gaps: [] },
    }
    return part.blankBefore ? [blank, ...set] : set
  })
  cache.set(article, { measure, ambiguous, hang, lines })
  return lines
}

/** Cells of a line up to an offset in its text, with what is left free before that. */
export const cellsUpTo = ({ text, gaps }: SetLine, offset: number, ambiguous: AmbiguousWidth): number =>
  cells(text.slice(0, offset), ambiguous) + gaps.filter((gap) => gap <= offset).length

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
