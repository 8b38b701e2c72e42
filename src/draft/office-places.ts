import { divisionNames, shortNames } from '../text/divisions.ts'
import { longestAt } from '../text/trie.ts'
import type { Office } from './offices.ts'

/** True for offices of the same place, or of the same level: 区委书记, 区民政局局长. */
export const areOfOneLevel = (one: Office, other: Office): boolean => {
  const [mine, theirs] = [levelOf(one.text), levelOf(other.text)]
  return mine !== '' && theirs !== '' && (mine.endsWith(theirs) || theirs.endsWith(mine))
}
const levelOf = (text: string): string => /^.{0,4}?[省市区县镇乡州]/.exec(text)?.[0] ?? placeOf(text)

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
