import { endingsOf, isMadeOf, trieOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import lists from './words.json' with { type: 'json' }

const organs = wordsOfLines(lists.organs)

const ofRegions = wordsOfLines(lists.ofRegions)
const ofCountries = wordsOfLines(lists.ofCountries)

/** Bodies of a place: with a name that begins with one they are bodies: 离石区人大常委会, 中国青年男篮. */
const ofPlaces = [...organs, ...ofRegions, ...ofCountries, ...wordsOfLines(lists.teams)]
export const PLACE_ORGANS = endingsOf(ofPlaces.filter(({ length }) => length > 1))
/** Those and others that right behind the name of a place are bodies: 离石区委, 河北队, 南京海关. */
export const ORGANS_BEHIND_PLACE = endingsOf([...ofPlaces, ...wordsOfLines(lists.rightBehindPlace)])
/** Those that 省, 市 or 县 alone make one: 市政协. */
export const ORGANS_BEHIND_LEVEL = trieOf([...organs, ...ofRegions])
/** Those of a village or a town, right behind its name. */
export const ORGANS_OF_VILLAGES = trieOf([
  ...organs.filter(({ length }) => length > 1),
  ...wordsOfLines(lists.ofVillages),
])
/** What a part of a body ends with. */
export const PARTS_OF_BODIES = endingsOf(wordsOfLines(lists.partsOfBodies))
/** What stands before a body's name and belongs to it. */
export const BEFORE_BODIES = endingsOf(wordsOfLines(lists.before))
/** Those of countries, which one character stands for: 法外交部. */
export const ORGANS_OF_COUNTRIES = trieOf(ofCountries)
/** Endings of bodies that have names of their own, whatever place they are in. */
export const FREE_ENDINGS = endingsOf(wordsOfLines(lists.free))
/** Of these, endings that are words of many kinds: only with a place or a national word before them. */
export const NEEDS_PLACE = new Set(wordsOfLines(lists.needsPlace))
/** Endings so short that a dictionary word must not end inside them, and a known one must begin the name. */
export const SHORT_ENDINGS = new Set(wordsOfLines(lists.short))
/** Bodies that everybody knows by name. */
export const FAMOUS = trieOf([
  ...wordsOfLines(lists.famous),
  ...wordsOfLines(lists.ministries).map((branch) => `${branch}部`),
])
/** Words that go before a body's own name and belong to it. */
export const PREFIXES = new Set(wordsOfLines(lists.prefix))
/** Verbs that stand inside the names of bodies. */
export const INSIDE = new Set(wordsOfLines(lists.inside))

const generic = trieOf([...wordsOfLines(lists.generic), ...wordsOfLines(lists.counting).join('')])
/** True for words before an ending that name no body: 小区党支部, 物业公司. */
export const isGeneric = (modifier: string): boolean => isMadeOf(generic, modifier)
