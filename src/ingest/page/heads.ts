import type { HeadPage, Shown } from './head-features.ts'

/**
 * The article that each display line heads, -1 for none: every article has the lines of one gap, those that speak for
 * it most. `scores` has one for each line and article, at line times count plus article.
 */
export function assigned(shown: Shown[], scores: Int32Array, count: number): Int32Array {
  const owner = new Int32Array(shown.length).fill(-1)
  const barred = new Set<number>()
  // Each line takes its best article; an article keeps its best gap; the other lines look again.
  for (let round = 0; round < 12; round++) {
    const sums = new Map<number, Map<number, number>>()
    shown.forEach(({ gap, piece }, line) => {
      if (piece.kind === 'credit') return
      let best = -1
      let most = 0
      for (let article = 0; article < count; article++) {
        if (barred.has(article * 100000 + gap)) continue
        const score = scores[line * count + article]!
        if (score > most) [best, most] = [article, score]
      }
      owner[line] = best
      if (best < 0) return
      const gaps = sums.get(best) ?? new Map<number, number>()
      sums.set(best, gaps.set(gap, (gaps.get(gap) ?? 0) + most))
    })
    let changed = false
    for (const [article, gaps] of sums) {
      if (gaps.size < 2) continue
      const kept = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]
      for (const gap of gaps.keys()) if (gap !== kept) barred.add(article * 100000 + gap)
      changed = true
    }
    if (!changed) break
  }
  return owner
}

/** The article that each credit names the writers of: the one that most speaks for, of those beside it in doubt. */
export function credited({ shown, articles, owner }: HeadPage, scores: Int32Array, heads: Int32Array): void {
  const count = articles.length
  shown.forEach(({ piece, gap }, line) => {
    if (piece.kind !== 'credit') return
    let best = owner[gap - 1] ?? owner[gap] ?? -1
    for (let article = 0; article < count; article++)
      if (best < 0 || scores[line * count + article]! > scores[line * count + best]!) best = article
    heads[line] = best
  })
}
