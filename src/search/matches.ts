import type { ArchivedArticle } from '../store/archive.ts'
import { fold, foldWithPlaces } from '../text/fold.ts'
import { nearlyIn } from './nearly.ts'

/** Where a text of an article holds what was asked: ranges in code units. */
export interface Match {
  field: 'kicker' | 'headline' | 'subhead' | 'byline' | 'body'
  block: number
  text: string
  ranges: [number, number][]
}

/** The texts of an article that hold one of these, in the order in which a person reads them. */
export function matchesIn(
  { article }: Pick<ArchivedArticle, 'article'>,
  wanted: string[],
  slips = false,
): Match[] {
  const texts: [Match['field'], string[]][] = [
    ['kicker', article.kicker],
    ['headline', [article.headline]],
    ['subhead', article.subhead],
    ['byline', article.bylines.map(({ name }) => name)],
    ['body', article.body.map(({ text }) => text)],
  ]
  const folded = [...new Set(wanted.map(fold))].filter(Boolean)
  const mark = (isForgiving: boolean) =>
    texts.flatMap(([field, own]) =>
      own.flatMap((text, block) => {
        const ranges = rangesIn(text, folded, isForgiving)
        return ranges.length > 0 ? [{ field, block, text, ranges }] : []
      }),
    )
  const exact = mark(false)
  return exact.length > 0 || !slips ? exact : mark(true)
}

export function rangesIn(text: string, wanted: string[], slips = false): [number, number][] {
  // Most texts hold nothing that is wanted: their places are found only where one does.
  const folded = fold(text)
  if (!slips && !wanted.some((one) => folded.includes(one))) return []
  const places: number[] = []
  foldWithPlaces(text, places)
  const ranges: [number, number][] = []
  const add = (from: number, to: number) => ranges.push([places[from]!, places[to - 1]! + 1])
  for (const one of wanted.filter(({ length }) => length > 0)) {
    for (let at = folded.indexOf(one); at >= 0; at = folded.indexOf(one, at + one.length))
      add(at, at + one.length)
    const near = slips ? nearlyIn(folded, one) : undefined
    if (near) add(...near)
  }
  return merged(ranges)
}

function merged(ranges: [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else kept.push([from, to])
  }
  return kept
}
