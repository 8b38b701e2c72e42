import type { ShownArticle } from '../desk/told.ts'
import type { Article, Block, Byline } from '../model/article.ts'
import { sanitise } from '../text/sanitise.ts'
import type { Look } from './theme/looks.ts'

/** Stands before a headline that the page did not print. */
export const INFERRED = '~ '

/** A headline as it is shown. */
export const shownHeadline = ({
  headline,
  headlineFrom,
}: Pick<Article, 'headline' | 'headlineFrom'>): string =>
  headlineFrom === 'inferred' ? `${INFERRED}${headline}` : headline

/** A part of the article with one look: the head first, then the blocks of the body. */
export interface Part {
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

export function partsOf({ article, date, paper }: ShownArticle): Part[] {
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
