import { UNIT } from '../../learned/trees.ts'
import type { HeadPage, Shown } from './head-features.ts'

/** By a logit: of 0.5, 1 and 1.6 the one that found most headlines of pages left out. */
const LAST = -UNIT

/** Display lines that are one headline, with the gap that they stand in. */
interface Block {
  lines: number[]
  gap: number
}

/** `runs` says of each line whether its headline goes on in the next. */
function blocksOf(shown: Shown[], runs: boolean[]): Block[] {
  const blocks: Block[] = []
  shown.forEach(({ piece, gap }, line) => {
    if (piece.kind === 'credit') return
    const last = blocks.at(-1)
    if (last && last.gap === gap && last.lines.at(-1) === line - 1 && runs[line - 1]) last.lines.push(line)
    else blocks.push({ lines: [line], gap })
  })
  return blocks
}

/**
 * The article that each display line heads, -1 for none: a headline goes to one article as a whole, and an article
 * has the headlines of one gap, those that speak for it most. `scores` has one for each line and article, at line
 * times count plus article.
 */
export function assigned(shown: Shown[], runs: boolean[], scores: Int32Array, count: number): Int32Array {
  const blocks = blocksOf(shown, runs)
  const sums = blocks.map(({ lines }) =>
    Int32Array.from({ length: count }, (_, article) =>
      lines.reduce((sum, line) => sum + scores[line * count + article]!, 0),
    ),
  )
  const owner = new Int32Array(blocks.length)
  const barred = new Set<number>()
  // Each headline takes its best article; an article keeps its best gap; the other headlines look again.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    const gapsOf = new Map<number, Map<number, number>>()
    blocks.forEach(({ gap }, block) => {
      let best = -1
      let most = 0
      for (let article = 0; article < count; article++) {
        if (barred.has(gap * count + article) || sums[block]![article]! <= most) continue
        best = article
        most = sums[block]![article]!
      }
      owner[block] = best
      if (best < 0) return
      const gaps = gapsOf.get(best) ?? new Map<number, number>()
      gapsOf.set(best, gaps.set(gap, (gaps.get(gap) ?? 0) + most))
    })
    for (const [article, gaps] of gapsOf) {
      const others = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(1)
      for (const [gap] of others) {
        barred.add(gap * count + article)
        isSettled = false
      }
    }
  }
  giveLast(sums, owner, count)
  const heads = new Int32Array(shown.length).fill(-1)
  blocks.forEach(({ lines }, block) => {
    for (const line of lines) heads[line] = owner[block]!
  })
  return heads
}

/** Few articles have no headline: one that is left without takes a free one that speaks for it only a little less. */
function giveLast(sums: Int32Array[], owner: Int32Array, count: number): void {
  const served = new Set(owner)
  const choices = sums.flatMap((scores, block) =>
    owner[block]! < 0
      ? [...scores.keys()].flatMap((article) =>
          scores[article]! > LAST && !served.has(article)
            ? [{ block, article, score: scores[article]! }]
            : [],
        )
      : [],
  )
  choices.sort((a, b) => b.score - a.score || a.block - b.block || a.article - b.article)
  for (const { block, article } of choices) {
    if (owner[block]! >= 0 || served.has(article) || count === 0) continue
    owner[block] = article
    served.add(article)
  }
}

/** The article that each credit names the writers of: the one that most speaks for, of those beside it in doubt. */
export function credited({ shown, articles, owner }: HeadPage, scores: Int32Array, heads: Int32Array): void {
  const count = articles.length
  shown.forEach(({ piece, gap }, line) => {
    if (piece.kind !== 'credit') return
    let best = owner[gap - 1] ?? owner[gap] ?? -1
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
