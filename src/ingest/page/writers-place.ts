import { divisionNames, shortNames } from '../../text/divisions.ts'
import { longestAt } from '../../text/trie.ts'

/** What a place is called that no map has, behind one that it has: 江苏某某县. */
const DISTRICT = /^\p{sc=Han}{1,3}?[县市区旗]/u
/** What is left is a name, or nothing. */
const SHORTEST_NAME = 2

/**
 * Names without the place before them that their writers write from.
 *
 * @example withoutPlace('江苏东海县林晓东') // 林晓东
 */
export function withoutPlace(names: string): string {
  let at = 0
  for (;;) {
    const known = longestAt(divisionNames, names, at) || longestAt(shortNames, names, at)
    const place = known || (at > 0 ? (DISTRICT.exec(names.slice(at))?.[0].length ?? 0) : 0)
    const left = names.length - at - place
    if (place === 0 || (left > 0 && left < SHORTEST_NAME)) return names.slice(at).trimStart()
    at += place
  }
}
