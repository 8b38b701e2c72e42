import { judged } from '../learned/judge.ts'
import { LEAD } from '../print/signs.ts'
import { displaysAt } from './cuts/gaps.ts'
import type { HeadPage } from './heads/head-features.ts'
import { limit } from './limit.ts'
import { endKind, startKind } from './lines/line-facts.ts'
import type { Model } from './model.ts'

export const SURE_FEATURES = 26

/**
 * A row for each article: how clear its borders are, how little speaks for one inside, how well its head fits, what
 * stands around it. `heads` is the article of each display line, `scores` what speaks for it.
 */
export function sureRows(page: HeadPage, heads: Int32Array, scores: Int32Array): Int32Array[] {
  const { shown, articles, gaps, cuts, owner } = page
  const count = articles.length
  const { paragraphs } = gaps
  return articles.map((list, article) => {
    const own = new Set(list)
    let [inside, border, breaks, length] = [-3000, 3000, 0, 0]
    for (const at of list) {
      length += paragraphs[at]!.read.length
      if (own.has(at + 1)) inside = Math.max(inside, cuts[at]!)
      else if (at < cuts.length) border = Math.min(border, cuts[at]!)
      if (at > 0 && !own.has(at - 1)) {
        border = Math.min(border, cuts[at - 1]!)
        breaks++
      }
    }
    let [lines, weakest, strongest, foreign, gap, loose] = [0, 3000, -3000, -3000, -1, 0]
    let [letters, shared, rival] = [0, 0, -3000]
    shown.forEach((line, at) => {
      const score = scores[at * count + article]!
      if (line.piece.kind === 'credit') return
      if (heads[at] === article) {
        lines++
        letters += line.piece.read.length
        shared = Math.max(shared, page.words.all[at * count + article]!)
        weakest = Math.min(weakest, score)
        strongest = Math.max(strongest, score)
        gap = line.gap
        for (let other = 0; other < count; other++)
          if (other !== article) rival = Math.max(rival, scores[at * count + other]!)
      } else {
        foreign = Math.max(foreign, score)
        if (heads[at]! < 0 && owner[Math.max(0, line.gap - 1)] === article) loose++
      }
    })
    const first = paragraphs[list[0]!]!
    const last = paragraphs[list.at(-1)!]!
    const around = (at: number) => displaysAt(gaps, at).length
    return Int32Array.of(
      list.length,
      Math.min(4000, length),
      limit(inside, 3000),
      limit(border, 3000),
      breaks,
      lines,
      limit(weakest, 3000),
      limit(strongest, 3000),
      limit(foreign, 3000),
      limit(rival, 3000),
      gap < 0 ? -99 : limit(gap - list[0]!, 30),
      Math.min(loose, 20),
      Math.min(letters, 120),
      shared,
      first.resumes ? 1 : 0,
      limit(first.begins, 3000),
      LEAD.test(first.read) ? 1 : 0,
      startKind(first.read),
      endKind(last.read),
      around(list[0]!),
      around(list.at(-1)! + 1),
      list.reduce((sum, at) => sum + (paragraphs[at]!.resumes ? 1 : 0), 0),
      Math.min(30, count),
      Math.min(99, shown.length),
      list.reduce((most, at) => (own.has(at + 1) && cuts[at]! > -500 ? most + 1 : most), 0),
      Math.min(999, Math.floor(length / list.length)),
    )
  })
}

/** What speaks for each article being right. */
export const sureScores = (rows: Int32Array[], { sure }: Pick<Model, 'sure'>) => judged(sure, rows)
