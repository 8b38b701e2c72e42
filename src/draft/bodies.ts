import { FREE_ENDINGS, ORGANS_BEHIND_PLACE, PLACE_ORGANS } from '../entities/organisations/endings.ts'
import { divisionNames, shortNames } from '../text/divisions.ts'
import { segment } from '../text/segment/segment.ts'
import { longestAt, longestBefore } from '../text/trie.ts'
import { differenceOf } from './alike.ts'
import { areContrasts } from './contrasts.ts'
import { isWithin } from './within.ts'

const PLACE_CHARACTERS = 3
const OF_THEN = /^[前原]+$/

/** True where a name may stand for another that the archive knows, written wrong: one character otherwise, or put in or left out inside. */
export function isOneBody(printed: string, name: string): boolean {
  const difference = differenceOf(printed, name)
  if (!difference) return false
  const { one, other, at } = difference
  if (one.length > 1 || other.length > 1) return false
  // 县前水利局局长: what somebody was the head of is called as it is.
  if (OF_THEN.test(one + other)) return false
  // At an end that is an abbreviation, or another level: 省环保局, 国家环保局.
  if (at === 0 || ((one === '' || other === '') && at >= Math.min(printed.length, name.length))) return false
  if (at < Math.max(placeLength(printed), placeLength(name))) return false
  // 市政府, 市政协: each is a body of its own.
  if (isOrgan(printed) && isOrgan(name)) return false
  return !areContrasts(one, other)
}

/** Short endings that every place has: what differs there is no slip. */
const isOrgan = (name: string): boolean => {
  const length = longestBefore(PLACE_ORGANS, name, name.length)
  return length > 0 && length <= SHORT_ORGAN
}
const SHORT_ORGAN = 2

/** Characters of the place with which a name begins. */
export const placeLength = (name: string): number =>
  Math.max(
    longestAt(divisionNames, name, 0),
    longestAt(shortNames, name, 0),
    /^.{2,3}[镇乡村]/.test(name) ? PLACE_CHARACTERS : 0,
  )

/** Characters in which another body of the same place and the same trade may differ: 市图书馆, 市文化馆. */
const MOST_SWAPPED = 3

/** True where a name may have been put in the place of another: they begin alike, and go on otherwise. */
export function isSwapped(printed: string, name: string): boolean {
  const difference = differenceOf(printed, name)
  if (!difference) return false
  const { one, other, at } = difference
  const isShort = one !== '' && other !== '' && Math.max(one.length, other.length) <= MOST_SWAPPED
  // 省教委, 省经委: what every place has is no other's slip.
  if (!isShort || [printed, name].some((own) => longestBefore(ORGANS_BEHIND_PLACE, own, own.length) > 0))
    return false
  return at * 2 + 1 >= Math.max(printed.length, name.length) && at >= placeLength(name)
}

/** 市农科院, 市农业科学院: of two names one is the other in short; a single character may be left out by mistake. */
export function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length + 1 < long.length && short.at(-1) === long.at(-1) && isWithin(short, long)
}

/** 市农科院 for 市农业科学院: in short by characters of its words. One that only leaves words out may be another: 市中学, 市实验中学. */
export function isAbbreviated(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (!isShortened(short, long)) return false
  const starts = segment(long)
  let rest = short
  for (let at = 0; at < long.length; ) {
    let end = at + 1
    while (end < long.length && starts[end] === 0) end++
    const word = long.slice(at, end)
    // 大学 of 农业大学 is a word, too.
    const own = word.length > 3 && rest.startsWith(word.slice(2)) ? word.slice(2) : word
    if (rest.startsWith(own)) rest = rest.slice(own.length)
    at = end
  }
  return rest !== ''
}

/** True for what ends with a word that bodies end with. */
export const endsLikeBody = (name: string): boolean => longestBefore(FREE_ENDINGS, name, name.length) > 0

/** What else bodies end with, where another one of nearly the same name says that this is one. */
const ENDS =
  /(?:[站室所院校局社队处厅馆厂店司城]|(?<![两大年全开晚议盛工])会|集团|控股|股份|中心|大学|[中小]学|学院)$/
export const endsAsBody = (name: string): boolean => ENDS.test(name)

/** Streets, quarters and villages are spoken of as bodies are. */
const OF_PLACES = /(?:街道|社区|小区|[镇乡村])$/

/** The word with which a body ends; nothing where it ends with none. */
export const endingOf = (name: string): string =>
  OF_PLACES.exec(name)?.[0] ??
  ENDS.exec(name)?.[0] ??
  name.slice(name.length - longestBefore(FREE_ENDINGS, name, name.length))

/** Endings of bodies that are taken for one another. */
const KINDS_OF_BODIES = [
  '大学 学院 学校 中学 小学',
  '协会 学会 研究会 联合会 会',
  '集团 公司 控股 股份',
  '局 中心 站 所 队',
  '馆 城 室 店',
  '街道 镇 乡',
  '社区 小区 村',
]

const kindsOf = (ending: string): string[][] =>
  KINDS_OF_BODIES.map((kinds) => kinds.split(' ')).filter((kinds) =>
    kinds.some((kind) => ending.endsWith(kind)),
  )

/** True where two names end as bodies of one kind do; where they begin alike, kinds may be near. */
export function endsAlike(one: string, other: string): boolean {
  const [mine, theirs] = [endingOf(one), endingOf(other)]
  if (mine === '' || theirs === '') return false
  if (mine === theirs && mine.length > 1) return true
  const isNear = mine === theirs || kindsOf(mine).some((kinds) => kinds.some((kind) => theirs.endsWith(kind)))
  // 市水利局: the level stands for the place.
  const place = placeLength(other) || (/^[省市县区镇乡]/.test(other) ? 1 : 0)
  return isNear && place > 0 && one.startsWith(other.slice(0, place))
}
