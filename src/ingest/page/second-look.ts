import { LEAD } from '../print/signs.ts'
import { perMille, Window } from './cohesion.ts'
import { GAP_FEATURES, type Gaps, type PageWords } from './gap-features.ts'
import { HEAD_FEATURES, type Headable } from './head-features.ts'
import { wordAcross } from './line-features.ts'

// Whole stretches instead of single places: once it is known roughly where articles part, a place is judged again by
// what the stretches on its two sides are, and a display line by what its neighbours turned out to be.

const AROUND = [-3, -2, -1, 0, 1, 2, 3]
const STRETCH_FACTS = 15
export const GAP_AGAIN = GAP_FEATURES + AROUND.length + STRETCH_FACTS

const limit = (value: number, most: number) => Math.max(-most, Math.min(most, value))

/** The rows of all gaps, each with what the first look said around it and what stands on its sides. */
export function gapRowsAgain(gaps: Gaps, words: PageWords, rows: Int32Array, cuts: Int32Array): Int32Array {
  const { paragraphs, between } = gaps
  const count = cuts.length
  const made = new Int32Array(count * GAP_AGAIN)
  const texts = paragraphs.map(words.of)
  const isCut = (gap: number) => gap < 0 || gap >= count || cuts[gap]! > 0
  const shows = (at: number) => between[at]!.filter(({ kind }) => kind === 'display').length
  const left = new Window(words.worth)
  const right = new Window(words.worth)
  let [leftFrom, rightTo] = [0, 0]
  for (let gap = 0; gap < count; gap++) {
    // What is left of it, back to the cut before; what is right of it, on to the cut behind.
    if (isCut(gap - 1)) {
      while (leftFrom < gap) left.remove(texts[leftFrom++])
    }
    left.add(texts[gap])
    if (rightTo <= gap) rightTo = gap + 1
    else right.remove(texts[gap])
    if (rightTo === gap + 1) {
      right.add(texts[rightTo++])
      while (rightTo <= count && !isCut(rightTo - 1)) right.add(texts[rightTo++])
    }
    const at = gap * GAP_AGAIN
    made.set(rows.subarray(gap * GAP_FEATURES, (gap + 1) * GAP_FEATURES), at)
    let place = at + GAP_FEATURES
    for (const step of AROUND) made[place++] = limit(cuts[gap + step] ?? 2000, 3000)
    let [common, leftLength, rightLength, leads, shown] = [0, 0, 0, 0, 0]
    for (let other = leftFrom; other <= gap; other++) {
      common += right.shared(texts[other]!)
      leftLength += paragraphs[other]!.read.length
      if (other > leftFrom) shown += shows(other)
    }
    for (let other = gap + 1; other < rightTo; other++) {
      rightLength += paragraphs[other]!.read.length
      if (LEAD.test(paragraphs[other]!.read)) leads++
    }
    const lines = between[gap + 1]!.filter(({ kind }) => kind === 'display')
    const head = Uint32Array.from(new Set(lines.flatMap((line) => [...words.of(line)])))
    const sum = words.sum(head)
    const facts = [
      perMille(common, Math.min(left.worth, right.worth)),
      perMille(common, left.worth + right.worth),
      Math.min(3000, leftLength),
      Math.min(3000, rightLength),
      Math.min(30, gap + 1 - leftFrom),
      Math.min(30, rightTo - gap - 1),
      leads,
      shown,
      LEAD.test(paragraphs[leftFrom]!.read) ? 1 : 0,
      shows(leftFrom),
      shows(Math.min(rightTo, paragraphs.length)),
      sum ? perMille(left.shared(head), sum) : -1,
      sum ? perMille(right.shared(head), sum) : -1,
      paragraphs[leftFrom]!.resumes ? 1 : 0,
      perMille(right.shared(texts[gap]!), words.sum(texts[gap]!)),
    ]
    for (const fact of facts) made[place++] = fact
  }
  return made
}

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
