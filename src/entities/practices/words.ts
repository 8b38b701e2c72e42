import { endingsOf, trieOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import lists from './words.json' with { type: 'json' }

/** Kinds of scheme, by how much they say: 驿站 names one, 行动 and 制度 may, 机制 hardly, 工作 stands behind anything. */
export const HeadKind = { loose: 1, housed: 2, saying: 3, ruling: 4, running: 5, naming: 6 } as const
export type HeadKind = (typeof HeadKind)[keyof typeof HeadKind]

const heads = new Map<string, HeadKind>()
for (const kind of ['loose', 'housed', 'saying', 'ruling', 'running', 'naming'] as const)
  for (const word of wordsOfLines(lists[kind])) heads.set(word, HeadKind[kind])

export const HEADS = endingsOf(heads.keys())
/** What kind of scheme a word names; nothing where it names none. */
export const headKindOf = (word: string): HeadKind | undefined => heads.get(word)

/** Verbs that set a scheme going, and those that only speak of one being made. */
export const SETTING = endingsOf(wordsOfLines(lists.setting))
export const BUILDING = endingsOf(wordsOfLines(lists.building))
/** Verbs of those who only take part. */
export const JOINING = endingsOf(wordsOfLines(lists.joining))
/** What stands before a name that is given. */
export const CALLING = endingsOf(wordsOfLines(lists.calling))
/** Words that say nothing of which scheme it is. */
export const EMPTY = new Set(wordsOfLines(lists.empty))
/** What a name is called behind it: “…”的做法. */
export const NAMED = trieOf(wordsOfLines(lists.named))
