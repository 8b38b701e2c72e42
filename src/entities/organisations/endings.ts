import { endingsOf, isMadeOf, trieOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import lists from './words.json' with { type: 'json' }

const organs = wordsOfLines(lists.organs)

/** Bodies of a place: 省 市 县 before them, or the place's name, makes them one: 市政协, 离石区人大常委会. */
export const PLACE_ORGANS = endingsOf(organs)
export const ORGANS_BEHIND_LEVEL = trieOf(organs)
/** Endings of bodies that have names of their own, whatever place they are in. */
export const FREE_ENDINGS = endingsOf(wordsOfLines(lists.free))
/** Of these, endings that are words of many kinds: only with a place or a national word before them. */
export const NEEDS_PLACE = new Set(wordsOfLines(lists.needsPlace))
/** Endings so short that a dictionary word must not end inside them, and a known one must begin the name. */
export const SHORT_ENDINGS = new Set(wordsOfLines(lists.short))
/** Bodies that everybody knows by name. */
export const FAMOUS = trieOf(wordsOfLines(lists.famous))
/** Words that go before a body's own name and belong to it. */
export const PREFIXES = new Set(wordsOfLines(lists.prefix))
/** Verbs that stand inside the names of bodies. */
export const INSIDE = new Set(wordsOfLines(lists.inside))

const generic = trieOf([...wordsOfLines(lists.generic), ...wordsOfLines(lists.counting).join('')])
/** True for words before an ending that name no body: 小区党支部, 物业公司. */
export const isGeneric = (modifier: string): boolean => isMadeOf(generic, modifier)
