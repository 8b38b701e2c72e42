import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { firstsOf, longestBefore } from '../../text/trie.ts'
import { type Find, namedFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { FREE_ENDINGS, ORGANS_BEHIND_PLACE, PLACE_ORGANS } from './endings.ts'
import { famous, type Home, ofCountries } from './fixed-forms.ts'
import { beginOf, behindPlace, type Places } from './name-begin.ts'
import { endsBody } from './name-end.ts'
import { ofLevels } from './of-levels.ts'

/** 五个剧院, 一所大学: so many are none by name. */
const COUNTED = /[一二两三四五六七八九十几数多各][个所家名条批国]|第[一二三四五六七八九十]大/

/** The last characters of what a body ends with, the first of the ones that everybody knows. */
const LASTS = firstsOf(ORGANS_BEHIND_PLACE, FREE_ENDINGS)

/** The bodies of a text. `places` are the places found in it, in their order. */
export function organisationsIn(piece: Piece, places: Find[], home: Home): Find[] {
  const spans = [
    ...ofLevels(piece, places, home),
    ...ofCountries(piece, home),
    ...wholeNames(piece, places),
    ...famous(piece),
  ]
  // The widest of those that begin at or before a place: what ends inside it is a part of it.
  spans.sort((a, b) => a.at - b.at || b.length - a.length || Number(!a.isCertain) - Number(!b.isCertain))
  let covered = 0
  return spans.filter(({ at, length }) => {
    const isWhole = at + length > covered
    covered = Math.max(covered, at + length)
    return isWhole
  })
}

/** Names written out: from the place or the national word that they begin with, or a name of their own. */
export function wholeNames({ text, starts, block }: Piece, places: Find[]): Find[] {
  const placeEnds = new Map(places.map((place) => [place.at + place.length, place]))
  const placeStarts = new Map(places.map((place) => [place.at, place]))
  const placed: Places = { ends: placeEnds, starts: placeStarts, covered: new Uint8Array(text.length) }
  for (const place of places) placed.covered.fill(1, place.at, place.at + place.length)
  const found: Find[] = []
  for (let end = 2; end <= text.length; end++) {
    if (LASTS[text.charCodeAt(end - 1)] === 0 || !endsBody(text, starts, end)) continue
    const organ = longestBefore(ORGANS_BEHIND_PLACE, text, end)
    const free = longestBefore(FREE_ENDINGS, text, end)
    if (organ === 0 && free === 0) continue
    const begin =
      behindPlace(text, end, organ, placed) ??
      beginOf({ text, starts }, end, longestBefore(PLACE_ORGANS, text, end), placed) ??
      beginOf({ text, starts }, end, free, placed)
    if (begin === undefined) continue
    const name = text.slice(begin, end)
    if (COUNTED.test(name)) continue
    const place = placeStarts.get(begin)
    const find = namedFind('org', name, { block, at: begin, length: end - begin }, place?.name)
    const isWord = classOfWord(name) === WordClass.organisation
    found.push((place && organ > 0) || isWord ? { ...find, isCertain: true } : find)
  }
  return found
}
