import { divisionNames, shortNames } from '../text/divisions.ts'
import { longestAt } from '../text/trie.ts'
import { bodyWithoutParty, type Office } from './offices.ts'

/** True for offices of the same place, or of the same level: 区委书记, 区民政局局长. */
export const areOfOneLevel = (one: Office, other: Office): boolean =>
  isEndOfOther(levelOf(one), levelOf(other))

/** True where one is of a part of the place of the other: 东河县, 东河县城关镇. */
export function areInOnePlace(one: Office, other: Office): boolean {
  const [mine, theirs] = [levelOf(one), levelOf(other)]
  return Math.min(mine.length, theirs.length) > 2 && (mine.startsWith(theirs) || theirs.startsWith(mine))
}

/** True for offices in the same body: 旭日集团董事长, 旭日集团总经理. */
export const areInOneBody = (one: Office, other: Office): boolean =>
  isEndOfOther(bodyWithoutParty(one), bodyWithoutParty(other))

const isEndOfOther = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one))

/** The place that an office is of: neither that of 社区 and 园区, nor the first character of 市场 and 乡村. */
const LEVEL = /^.{0,11}(?:[省镇州]|县(?!域)|乡(?!村)|市(?!场|容|管理)|(?<![社园小景矿片辖山地])区)/
/** The head of a place is of that place: 区长, 离石区长, 离石区副区长, 区人民政府副区长. */
const HEAD = /(?<=[省市区县镇乡州]|政府)副?[省市区县镇乡州]长$|长$/
/** 副县长 alone is of a county, whichever. */
const HEAD_ALONE = /^副?([省市县区镇乡州])长$/
const levelIn = (text: string): string =>
  HEAD_ALONE.exec(text)?.[1] ?? LEVEL.exec(text.replace(HEAD, ''))?.[0] ?? placeOf(text)
const levelOf = ({ text, beside }: Office): string => levelIn(text) || (beside ? levelIn(beside) : '')

const placeOf = (text: string): string => {
  const length = Math.max(longestAt(divisionNames, text, 0), longestAt(shortNames, text, 0))
  return text.slice(0, length).replace(/[省市县区]$/, '')
}

/** True where an office is in another place than all that somebody is known to hold. */
export function areElsewhere(office: Office, held: Office[]): boolean {
  const place = placeOf(office.text)
  const places = held.map(({ text }) => placeOf(text)).filter(Boolean)
  return place !== '' && places.length > 0 && !places.includes(place)
}

/** True for one post said of a body in two ways: 中国副总理, 国务院副总理. */
export const isSaidOtherwise = (one: Office, other: Office): boolean =>
  one.post === other.post && (levelOf(one) === '' || levelOf(other) === '')

/** The place with which an office begins, in full. */
export const namedPlaceOf = ({ text }: Pick<Office, 'text'>): string =>
  /^\p{Script=Han}{2,4}?[省市县区镇乡州]/u.exec(text)?.[0] ?? ''

/** True for offices of two places, both named. */
export function areOfTwoPlaces(one: Pick<Office, 'text'>, other: Pick<Office, 'text'>): boolean {
  const [mine, theirs] = [namedPlaceOf(one), namedPlaceOf(other)]
  return mine !== '' && theirs !== '' && mine !== theirs
}
