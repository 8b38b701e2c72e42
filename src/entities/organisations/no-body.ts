import { firstsOf, longestAt, longestBefore, trieOf } from '../../text/trie.ts'
import { FREE_ENDINGS, isGeneric, ORGANS_BEHIND_LEVEL } from './endings.ts'

export const LEVELS = firstsOf(trieOf('省市县区镇乡州旗'))

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

/** True for 港务局 and 总公司, but not for 大公司: what stands before the ending tells which body of a place it is. */
export function isOfOwnName(word: string): boolean {
  const ending = longestBefore(FREE_ENDINGS, word, word.length)
  const modifier = word.slice(0, -ending)
  return ending > 0 && (modifier.length < 2 || !isGeneric(modifier))
}
