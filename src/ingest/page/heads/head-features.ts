import { BYLINE_LINE, ENUMERATED, LEAD } from '../../print/signs.ts'
import { displaysAt, type Gaps } from '../cuts/gaps.ts'
import type { PageWords } from '../cuts/page-words.ts'
import { limit } from '../limit.ts'
import { endKind } from '../lines/line-facts.ts'
import type { Piece } from '../pieces.ts'
import { perMille } from '../words/cohesion.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import { nearness } from '../words/topics.ts'

/** A display line or a credit with the place of the gap that it stands in: above the paragraph of that number. */
export interface Shown {
  piece: Piece
  gap: number
  /** Its place among the display lines of the gap, and how many there are. */
  place: number
  size: number
}

export function shownLines({ between }: Gaps): Shown[] {
  return between.flatMap((pieces, gap) => {
    return pieces.map((piece, place) => ({ piece, gap, place, size: pieces.length }))
  })
}

export const HEAD_FEATURES = 50

/** What display lines and articles say, compared. */
export interface HeadWords {
  /** For each display line and article: thousandths of the line's words that the article has, and its first paragraphs. */
  all: Int32Array
  /** How near what it is about is to what the article is about. */
  near: Int32Array
  early: Int32Array
}

const EARLY = 2

/** `articles` lists the paragraphs of each article. */
export function headWords(shown: Shown[], articles: number[][], gaps: Gaps, words: PageWords): HeadWords {
  const size = words.worth.length
  const bits = (paragraphs: number[]) => {
    const has = new Uint8Array(size)
    for (const at of paragraphs) for (const pair of words.of(gaps.paragraphs[at]!)) has[pair] = 1
    return has
  }
  const all = new Int32Array(shown.length * articles.length)
  const early = new Int32Array(shown.length * articles.length)
  const pairs = shown.map(({ piece }) => words.of(piece))
  const sums = pairs.map(words.sum)
  const near = new Int32Array(shown.length * articles.length)
  articles.forEach((paragraphs, article) => {
    const topic = words.topicOfAll(paragraphs.map((at) => gaps.paragraphs[at]!))
    const [whole, first] = [bits(paragraphs), bits(paragraphs.slice(0, EARLY))]
    shown.forEach((_, line) => {
      near[line * articles.length + article] = nearness(words.topic(shown[line]!.piece), topic)
      let [common, commonFirst] = [0, 0]
      for (const pair of pairs[line]!) {
        if (whole[pair]) common += words.worth[pair]!
        if (first[pair]) commonFirst += words.worth[pair]!
      }
      all[line * articles.length + article] = perMille(common, sums[line]!)
      early[line * articles.length + article] = perMille(commonFirst, sums[line]!)
    })
  })
  return { all, early, near }
}

/** How many of a page's articles have display lines above and below them, in thousandths: what is the page's habit. */
export interface Headed {
  above: number
  below: number
}

export function headedOf(articles: number[][], gaps: Gaps): Headed {
  const share = (placeOf: (paragraphs: number[]) => number) =>
    perMille(articles.filter((list) => displaysAt(gaps, placeOf(list)).length > 0).length, articles.length)
  return { above: share((list) => list[0]!), below: share((list) => list.at(-1)! + 1) }
}

export interface HeadPage {
  shown: Shown[]
  articles: number[][]
  gaps: Gaps
  words: HeadWords
  weights: TextWeights
  /** The article of each paragraph. */
  owner: Int32Array
  cuts: Int32Array
  headed: Headed
}

/** Which articles a display line may belong to: those beside it and those that share most of its words. */
export function candidatesOf({ shown, articles, words, owner, gaps }: HeadPage, line: number): number[] {
  const { gap } = shown[line]!
  const near = [gap - 1, gap].filter((at) => at >= 0 && at < gaps.paragraphs.length).map((at) => owner[at]!)
  const count = articles.length
  const ranked = articles
    .map((_, article) => article)
    .sort((a, b) => words.all[line * count + b]! - words.all[line * count + a]! || a - b)
  return [...new Set([...near, ...ranked.slice(0, 4)])]
}

/** A row for a display line and an article: does it head it? */
export function headRow(page: HeadPage, line: number, article: number): Int32Array {
  const { shown, articles, gaps, words, weights, owner, cuts, headed } = page
  const { piece, gap, place, size } = shown[line]!
  const paragraphs = articles[article]!
  const count = articles.length
  const own = words.all[line * count + article]!
  const near = words.near[line * count + article]!
  let nearer = 0
  for (let at = 0; at < count; at++) if (words.near[line * count + at]! > near) nearer++
  let [other, better] = [0, 0]
  for (let at = 0; at < count; at++) {
    if (at === article) continue
    other = Math.max(other, words.all[line * count + at]!)
    if (words.all[line * count + at]! > own) better++
  }
  const above = gap > 0 ? owner[gap - 1]! : -1
  const below = gap < gaps.paragraphs.length ? owner[gap]! : -1
  const first = paragraphs[0]!
  const last = paragraphs.at(-1)!
  const before = place > 0 ? words.all[(line - 1) * count + article]! : -1
  const after = place + 1 < size ? words.all[(line + 1) * count + article]! : -1
  const start = gaps.paragraphs[first]!.read
  const displays = (at: number) => displaysAt(gaps, at).length
  let bestElsewhere = 0
  shown.forEach((line2, at) => {
    if (line2.gap !== gap) bestElsewhere = Math.max(bestElsewhere, words.all[at * count + article]!)
  })
  const { read } = piece
  let alike = 0
  for (const line2 of shown) if (Math.abs(line2.piece.read.length - read.length) <= 1) alike++
  let size0 = 0
  for (const at of paragraphs) size0 += gaps.paragraphs[at]!.read.length
  return Int32Array.of(
    below === article ? 1 : 0,
    above === article ? 1 : 0,
    first === gap ? 1 : 0,
    last === gap - 1 ? 1 : 0,
    limit(gap - first, 30),
    limit(gap - last - 1, 30),
    own,
    words.early[line * count + article]!,
    other,
    own - other,
    better,
    place,
    size - place - 1,
    Math.min(60, read.length),
    endKind(read),
    limit(scoreText(weights, 'shows', read, ''), 500),
    read.includes(' ') ? 1 : 0,
    BYLINE_LINE.test(read) ? 1 : 0,
    ENUMERATED.test(read) ? 1 : 0,
    before,
    after,
    Math.min(3000, size0),
    paragraphs.length,
    LEAD.test(start) ? 1 : 0,
    displays(first),
    displays(last + 1),
    bestElsewhere,
    headed.above,
    headed.below,
    Math.min(30, shown.length),
    Math.min(30, count),
    alike,
    limit(cuts[gap - 1] ?? 1000, 3000),
    limit(scoreText(weights, 'opens', start, ''), 400),
    above === below ? 1 : 0,
    piece.lines[0]!.upright ? 1 : 0,
    place > 0 ? Math.min(60, shown[line - 1]!.piece.read.length) : -1,
    place + 1 < size ? Math.min(60, shown[line + 1]!.piece.read.length) : -1,
    piece.lines[0]!.blanks,
    place > 0 ? limit(scoreText(weights, 'shows', shown[line - 1]!.piece.read, ''), 500) : -999,
    place + 1 < size ? limit(scoreText(weights, 'shows', shown[line + 1]!.piece.read, ''), 500) : -999,
    gap === 0 ? 1 : 0,
    gap === gaps.paragraphs.length ? 1 : 0,
    below >= 0 && gaps.paragraphs[gap]!.resumes ? 1 : 0,
    above >= 0 ? endKind(gaps.paragraphs[gap - 1]!.read) : -1,
    limit(scoreText(weights, 'around', read, ''), 400),
    piece.kind === 'credit' ? 1 : 0,
    place > 0 && shown[line - 1]!.piece.kind === 'credit' ? 1 : 0,
    near,
    nearer,
  )
}
