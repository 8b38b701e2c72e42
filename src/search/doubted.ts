import type { Article, Block } from '../model/article.ts'
import { fold, foldWithPlaces } from '../text/fold.ts'
import { type Match, matchesIn } from './matches.ts'

/** Part of what is looked for that must stand as it was typed. */
const READ = 0.5

const isLowHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff

/**
 * Where a text would hold another if the characters of which its recogniser was unsure were others; ranges in code
 * units. `wanted` is folded.
 */
export function doubtedIn(
  { text, unsure = [] }: Pick<Block, 'text' | 'unsure'>,
  wanted: string,
): [number, number][] {
  if (unsure.length === 0 || wanted === '') return []
  const places: number[] = []
  const folded = foldWithPlaces(text, places)
  const isUnsure = new Uint8Array(text.length)
  for (let index = 0; index < unsure.length; index += 2) isUnsure.fill(1, unsure[index], unsure[index + 1])
  const most = Math.floor((1 - READ) * wanted.length)
  const ranges: [number, number][] = []
  for (let at = 0; at + wanted.length <= folded.length; at++) {
    // Half a rare character is none.
    if (isLowHalf(folded.charCodeAt(at)) || isLowHalf(folded.charCodeAt(at + wanted.length))) continue
    let others = 0
    for (let index = 0; index < wanted.length && others <= most; index++)
      if (folded[at + index] !== wanted[index]) others += isUnsure[places[at + index]!] ? 1 : wanted.length
    if (others > 0 && others <= most) ranges.push([places[at]!, places[at + wanted.length - 1]! + 1])
  }
  return ranges
}

/** Texts of an article that hold what is wanted but for characters that were doubtful when it was recognised. */
export function doubtedMatches({ article }: { article: Article }, terms: string[]): Match[] {
  const wanted = terms.map(fold)
  const doubted = article.body.flatMap((own, block): Match[] => {
    const ranges = wanted.flatMap((term) => doubtedIn(own, term))
    return ranges.length > 0 ? [{ field: 'body', block, text: own.text, ranges }] : []
  })
  return [...matchesIn({ article }, terms), ...doubted]
}
