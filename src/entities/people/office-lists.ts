import { longestBefore } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import { FREE_ENDINGS, PLACE_ORGANS } from '../organisations/endings.ts'
import lists from './offices.json' with { type: 'json' }

/** Words of one character that stand before an office and belong to it: 市委, 副, 原. */
export const PARTS = new Set(wordsOfLines(lists.parts).join(''))

/** What says of which kind an office is, and is no body: 副, 前, 常务. */
export const KINDS_OF_OFFICE = new Set(wordsOfLines(lists.kinds))

/** What is done, and what a body is called that does it: 合作组织. */
export const ENDS_OF_BODIES = new Set(wordsOfLines(lists.endsOfBodies))

/** Nouns that belong to the sentence: …报讯, 本社电. */
export const NO_PART = new Set(wordsOfLines(lists.noPart))

/** What is done to people and places: never inside a body. */
export const ACTS = new Set(wordsOfLines(lists.acts))

/** Words behind which a phrase begins. */
export const BEFORE = new Set(wordsOfLines(lists.before))

export const isBodyWord = (word: string) =>
  longestBefore(FREE_ENDINGS, word, word.length) === word.length ||
  longestBefore(PLACE_ORGANS, word, word.length) === word.length
