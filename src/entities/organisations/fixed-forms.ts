import { firstsOf, longestAt } from '../../text/trie.ts'
import { type Find, namedFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { FAMOUS, ORGANS_OF_COUNTRIES } from './endings.ts'
import { endsBody } from './name-end.ts'

const FIRSTS = firstsOf(FAMOUS)

const FIRSTS_OF_COUNTRIES = firstsOf(ORGANS_OF_COUNTRIES)

/** What the article's places are, so that 市 and 区 mean one of them. */
export interface Home {
  /** The place that 市, 区, 县, 省 stand for, where one is clear. */
  of(level: string): string | undefined
  /** The country of the article that its first character stands for. */
  country(short: string): string | undefined
}

/** 法外交部 in an article that names 法国. */
export function ofCountries({ text, starts, block }: Piece, home: Home): Find[] {
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

export function famous({ text, starts, block }: Piece): Find[] {
  const found: Find[] = []
  for (let at = 0; at < text.length; at++) {
    if (starts[at] === 0 || FIRSTS[text.charCodeAt(at)] === 0) continue
    const length = longestAt(FAMOUS, text, at)
    if (length === 0 || !endsBody(text, starts, at + length)) continue
    found.push({ ...namedFind('org', text.slice(at, at + length), { block, at, length }), isCertain: true })
    at += length - 1
  }
  return found
}
