import { WordClass } from '../text/segment/words.ts'
import { wordsOfLines } from '../text/word-list.ts'
import lists from './sentence-words.json' with { type: 'json' }

const BEFORE_NOUNS = new Set(wordsOfLines(lists.beforeNouns).join(''))
const WHEN = new Set(wordsOfLines(lists.when).join(''))
const AGES = new Set(wordsOfLines(lists.ages).join(''))

/**
 * True for one character that the dictionary takes for a word of sentences and that stands before no noun: half of a
 * name, 常 in 常禾镇.
 */
export const isHalfOfName = (word: string, kind: number): boolean =>
  kind === WordClass.function && word.length === 1 && !BEFORE_NOUNS.has(word)

/** True for a word that says when or where; among those of time the dictionary has 老年 and names of places, too. */
export const saysWhen = (word: string, kind: number): boolean =>
  kind === WordClass.time &&
  (word.length === 1 ||
    (WHEN.has(word.at(-1)!) && !(word.length === 2 && word[1] === '年' && AGES.has(word[0]!))))
