import { JUMPED_FROM } from '../../print/signs.ts'
import { bylinesAtStart } from '../bylines-in-text.ts'
import type { HeadPage } from './head-features.ts'
import { NEVER } from './heading-articles.ts'

/**
 * The article that each credit names the writers of: the one that most speaks for, of those beside it in doubt, and none
 * that names its own where it begins.
 */
export function credited(
  { shown, articles, owner, gaps }: HeadPage,
  scores: Int32Array,
  heads: Int32Array,
): void {
  const count = articles.length
  const isSigned = articles.map(([first]) => bylinesAtStart(gaps.paragraphs[first!]!.text).length > 0)
  shown.forEach(({ piece, gap }, line) => {
    if (piece.kind !== 'credit') return
    const beside = [owner[gap - 1] ?? -1, owner[gap] ?? -1].filter((article) => article >= 0)
    // 上接1版 stands above the text that it speaks of.
    if (JUMPED_FROM.test(piece.read) && gap < owner.length) {
      heads[line] = owner[gap]!
      return
    }
    // A parenthesis with names closes the text that it stands below.
    if (piece.read.startsWith('（') && gap > 0) {
      heads[line] = owner[gap - 1]!
      return
    }
    const score = (article: number) => scores[line * count + article]!
    const considered = articles.map((_, article) => article).filter((article) => score(article) > NEVER)
    const all = [...new Set([...beside, ...considered])]
    const unsigned = all.filter((article) => !isSigned[article])
    const candidates = unsigned.length > 0 ? unsigned : all
    heads[line] = candidates.reduce((best, one) => (best < 0 || score(one) > score(best) ? one : best), -1)
  })
}
