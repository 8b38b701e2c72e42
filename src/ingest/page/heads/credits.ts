import { JUMPED_FROM } from '../../print/signs.ts'
import type { HeadPage } from './head-features.ts'

/** The article that each credit names the writers of: the one that most speaks for, of those beside it in doubt. */
export function credited({ shown, articles, owner }: HeadPage, scores: Int32Array, heads: Int32Array): void {
  const count = articles.length
  shown.forEach(({ piece, gap }, line) => {
    if (piece.kind !== 'credit') return
    let best = owner[gap - 1] ?? owner[gap] ?? -1
    // 上接1版 stands above the text that it speaks of.
    if (JUMPED_FROM.test(piece.read) && gap < owner.length) {
      heads[line] = owner[gap]!
      return
    }
    // A parenthesis with names closes the text that it stands below.
    if (piece.read.startsWith('（') && gap > 0) {
      heads[line] = best
      return
    }
    for (let article = 0; article < count; article++)
      if (best < 0 || scores[line * count + article]! > scores[line * count + best]!) best = article
    heads[line] = best
  })
}
