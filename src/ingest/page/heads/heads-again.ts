import { wordAcross } from '../lines/line-features.ts'
import { HEAD_FEATURES } from './head-features.ts'
import type { Headable } from './heading-articles.ts'

// A display line judged again by what its neighbours and its rivals turned out to be.

const HEAD_FACTS = 16
export const HEAD_AGAIN = HEAD_FEATURES + HEAD_FACTS
const NEVER = -3000

/** The rows of display lines and articles, each with what the first look said of it, its neighbours and its rivals. */
export function headRowsAgain({ page, pairs, rows }: Headable, scores: Int32Array): Int32Array[] {
  const { shown, articles, gaps } = page
  const count = articles.length
  const score = (line: number, article: number) => scores[line * count + article]!
  const bestOfArticle = articles.map((_, article) => {
    let [best, second, line] = [NEVER, NEVER, -1]
    for (let at = 0; at < shown.length; at++) {
      const own = score(at, article)
      if (own > best) [second, best, line] = [best, own, at]
      else if (own > second) second = own
    }
    return { best, second, line }
  })
  const bestOfLine = shown.map((_, line) => {
    let [best, second, article] = [NEVER, NEVER, -1]
    for (let at = 0; at < count; at++) {
      const own = score(line, at)
      if (own > best) [second, best, article] = [best, own, at]
      else if (own > second) second = own
    }
    return { best, second, article }
  })
  return pairs.map(([line, article], at) => {
    const { gap, place, size, piece } = shown[line]!
    const own = score(line, article)
    const before = place > 0 ? line - 1 : -1
    const after = place + 1 < size ? line + 1 : -1
    const { best, second, line: bestLine } = bestOfArticle[article]!
    const rival = bestOfLine[line]!.article === article ? bestOfLine[line]!.second : bestOfLine[line]!.best
    let sameGap = NEVER
    let otherGap = NEVER
    shown.forEach((other, index) => {
      if (index === line) return
      if (other.gap === gap) sameGap = Math.max(sameGap, score(index, article))
      else otherGap = Math.max(otherGap, score(index, article))
    })
    const above = piece.read
    const row = new Int32Array(HEAD_AGAIN)
    row.set(rows[at]!)
    row.set(
      [
        own,
        best,
        bestLine === line ? 1 : 0,
        second,
        rival,
        before < 0 ? NEVER : score(before, article),
        before < 0 ? NEVER : bestOfLine[before]!.best,
        after < 0 ? NEVER : score(after, article),
        after < 0 ? NEVER : bestOfLine[after]!.best,
        sameGap,
        otherGap,
        before < 0 ? -1 : wordAcross(shown[before]!.piece.read, above),
        after < 0 ? -1 : wordAcross(above, shown[after]!.piece.read),
        before < 0 ? -1 : bestOfLine[before]!.article === article ? 1 : 0,
        after < 0 ? -1 : bestOfLine[after]!.article === article ? 1 : 0,
        gaps.paragraphs.length > 0 && before >= 0 && after >= 0 ? 1 : 0,
      ],
      HEAD_FEATURES,
    )
    return row
  })
}
