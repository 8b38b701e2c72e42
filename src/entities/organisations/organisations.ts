import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { firstsOf, longestAt, longestBefore, trieOf } from '../../text/trie.ts'
import { walkBack } from '../../text/walk.ts'
import { type Find, namedFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordBefore } from '../words-around.ts'
import {
  FAMOUS,
  FREE_ENDINGS,
  INSIDE,
  isGeneric,
  NEEDS_PLACE,
  ORGANS_BEHIND_LEVEL,
  ORGANS_BEHIND_PLACE,
  ORGANS_OF_COUNTRIES,
  PLACE_ORGANS,
  PREFIXES,
  SHORT_ENDINGS,
} from './endings.ts'

const LONGEST = 30
/** Verbs of one character that never stand in a name. */
const ACTS = /[如发在到是有向让请使去来赴访与把给从由为以办找进出]/
/** 五个剧院, 一所大学: so many are none by name. */
const COUNTED = /[一二两三四五六七八九十几数多各][个所家名条批国]|第[一二三四五六七八九十]大/
const LEVELS = firstsOf(trieOf('省市县区镇乡州旗'))
/** The last characters of what a body ends with, the first of the ones that everybody knows. */
const LASTS = firstsOf(ORGANS_BEHIND_PLACE, FREE_ENDINGS)
const FIRSTS = firstsOf(FAMOUS)
const FIRSTS_OF_COUNTRIES = firstsOf(ORGANS_OF_COUNTRIES)

/** What the article's places are, so that 市 and 区 mean one of them. */
export interface Home {
  /** The place that 市, 区, 县, 省 stand for, where one is clear. */
  of(level: string): string | undefined
  /** The country of the article that its first character stands for. */
  country(short: string): string | undefined
}

/** The bodies of a text. `places` are the places found in it, in their order. */
export function organisationsIn(piece: Piece, places: Find[], home: Home): Find[] {
  const spans = [
    ...shortForms(piece, home),
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

/** True for 市政协 and 省政府 alone: of no place they are no body, or a different one in each article. */
export const isOfNoPlace = (name: string): boolean =>
  LEVELS[name.charCodeAt(0)] === 1 && 1 + longestAt(ORGANS_BEHIND_LEVEL, name, 1) === name.length

/** True for 画区政协: one character before a level is no name of a place. */
export const isOverLevel = (name: string): boolean =>
  LEVELS[name.charCodeAt(1)] === 1 && 2 + longestAt(ORGANS_BEHIND_LEVEL, name, 2) === name.length

/** True for 政协 and 人大 alone, of which every place has its own. */
export const isOrgan = (name: string): boolean => longestAt(ORGANS_BEHIND_LEVEL, name, 0) === name.length

/** True for a body without a name: 小区党支部, 各村党组织. */
export function isOfNoName(name: string): boolean {
  const ending = longestBefore(FREE_ENDINGS, name, name.length)
  return ending > 0 && isGeneric(name.slice(0, -ending))
}

/** 市政协, 区人大常委会: the level stands for the place that the paper speaks for. */
function shortForms({ text, starts, block }: Piece, home: Home): Find[] {
  const found: Find[] = []
  for (let at = 0; at < text.length - 1; at++) {
    if (starts[at] === 0 || LEVELS[text.charCodeAt(at)] === 0) continue
    const length = 1 + longestAt(ORGANS_BEHIND_LEVEL, text, at + 1)
    if (length < 2 || starts[at + length] === 0) continue
    const place = home.of(text[at]!)
    const printed = text.slice(at, at + length)
    if (place)
      found.push({
        ...namedFind('org', place + printed.slice(1), { block, at, length }, place),
        isCertain: true,
      })
    at += length - 1
  }
  return found
}

/** 法外交部 in an article that names 法国. */
function ofCountries({ text, starts, block }: Piece, home: Home): Find[] {
  const found: Find[] = []
  for (let at = 0; at < text.length - 1; at++) {
    if (starts[at] === 0 || FIRSTS_OF_COUNTRIES[text.charCodeAt(at + 1)] === 0) continue
    const length = 1 + longestAt(ORGANS_OF_COUNTRIES, text, at + 1)
    if (length < 2 || starts[at + length] === 0) continue
    const country = home.country(text[at]!)
    if (country === undefined) continue
    const name = country + text.slice(at + 1, at + length)
    found.push({ ...namedFind('org', name, { block, at, length }, country), isCertain: true })
    at += length - 1
  }
  return found
}

function famous({ text, starts, block }: Piece): Find[] {
  const found: Find[] = []
  for (let at = 0; at < text.length; at++) {
    if (starts[at] === 0 || FIRSTS[text.charCodeAt(at)] === 0) continue
    const length = longestAt(FAMOUS, text, at)
    if (length === 0 || starts[at + length] === 0) continue
    found.push({ ...namedFind('org', text.slice(at, at + length), { block, at, length }), isCertain: true })
    at += length - 1
  }
  return found
}

/** Names written out: from the place or the national word that they begin with, or a name of their own. */
function wholeNames({ text, starts, block }: Piece, places: Find[]): Find[] {
  const placeEnds = new Map(places.map((place) => [place.at + place.length, place]))
  const placeStarts = new Map(places.map((place) => [place.at, place]))
  const placed: Places = { ends: placeEnds, starts: placeStarts, covered: new Uint8Array(text.length) }
  for (const place of places) placed.covered.fill(1, place.at, place.at + place.length)
  const found: Find[] = []
  for (let end = 2; end <= text.length; end++) {
    if (starts[end] === 0 || LASTS[text.charCodeAt(end - 1)] === 0) continue
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

/** The places of a text: by where they end and begin, and which characters they cover. */
interface Places {
  ends: Map<number, Find>
  starts: Map<number, Find>
  covered: Uint8Array
}

/** Where 岚县县委 or 离石区委 begins: an organ directly behind the place, with or without its level once more. */
function behindPlace(text: string, end: number, organ: number, { ends }: Places): number | undefined {
  if (organ === 0) return undefined
  for (const at of [end - organ, end - organ - 1]) {
    const place = ends.get(at)
    if (place && (at === end - organ || LEVELS[text.charCodeAt(at)] === 1)) return chainBegin(place, ends)
  }
  return undefined
}

/** Where a name that ends here begins; nothing where it is no name. */
function beginOf(
  { text, starts }: Pick<Piece, 'text' | 'starts'>,
  end: number,
  ending: number,
  { ends: placeEnds, starts: placeStarts, covered }: Places,
): number | undefined {
  const head = end - ending
  if (ending === 0) return undefined
  let begin = head
  while (begin > 0 && starts[begin] === 0) begin--
  let anchor: number | undefined
  let own = false
  let singles = 0
  begin = walkBack(begin, (begin) => {
    if (placeStarts.has(begin) && begin < head) anchor = begin
    const next = wordBefore(starts, begin)
    if (next < 0 || end - next > LONGEST) return undefined
    const word = text.slice(next, begin)
    const kind = starts[next]!
    const inPlace = covered[next] === 1
    if (!inPlace) {
      if (
        kind === OTHER ||
        kind === WordClass.function ||
        (kind === WordClass.time && !/^[东南西北中]$/.test(word))
      )
        return undefined
      if (kind === WordClass.verb && !INSIDE.has(word) && (word.length > 1 || ACTS.test(word)))
        return undefined
      if (/届$/.test(word)) return undefined
    }
    if (kind === UNKNOWN || kind === WordClass.organisation) own = true
    // 东升集团: two characters that are words elsewhere, and none together.
    singles = word.length === 1 ? singles + 1 : 0
    if (singles >= 2) own = true
    if (PREFIXES.has(word) || kind === WordClass.organisation) anchor = next
    return next
  })
  const printed = text.slice(head, end)
  if (anchor !== undefined) {
    const first = placeStarts.get(anchor)
    if (first) anchor = chainBegin(first, placeEnds)
    const middle = text.slice(anchor, head)
    const isAlone = anchor + (placeStarts.get(anchor)?.length ?? 0) === head
    if (
      SHORT_ENDINGS.has(printed) &&
      classOfWord(text.slice(wordBefore(starts, end), end)) !== WordClass.organisation
    ) {
      // 太原重型机器厂, 国家粮食局: what is between says which.
      const isOwn =
        (printed === '厂' || (printed === '局' && starts[head] !== 0)) &&
        middle.length > 1 &&
        !isGeneric(middle)
      if (!isOwn && !(isAlone && printed === '局')) return undefined
    }
    if (
      isGeneric(PREFIXES.has(middle) ? '' : middle) &&
      !isAlone &&
      NEEDS_PLACE.has(printed) &&
      printed.length < 2
    )
      return undefined
    return anchor
  }
  if (begin >= head || isOverLevel(text.slice(begin, end))) return undefined
  const isWord = classOfWord(text.slice(begin, end)) === WordClass.organisation
  const isPlaced = printed.length > 1 || classOfWord(text.slice(begin, head)) === WordClass.place
  if (NEEDS_PLACE.has(printed) && !(isWord && isPlaced)) return undefined
  if (isWord) return begin
  const modifier = text.slice(begin, head)
  if (!own || modifier.length < 2 || isGeneric(modifier)) return undefined
  return begin
}

/** Places printed one inside the other belong to the name together: 吕梁市离石区…. */
function chainBegin(place: Find, placeEnds: Map<number, Find>): number {
  return walkBack(place.at, (begin) => placeEnds.get(begin)?.at)
}
