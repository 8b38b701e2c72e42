import { trieOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import lists from './words.json' with { type: 'json' }

export const COUNTRIES = wordsOfLines(lists.countries)

/** Countries and cities abroad, continents and regions; 中国 among them. */
export const ABROAD_NAMES = [...COUNTRIES, ...wordsOfLines(lists.cities), ...wordsOfLines(lists.regions)]

export const ABROAD = trieOf(ABROAD_NAMES)
