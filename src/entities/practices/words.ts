import { addWord, Beginnings, emptyTrie, endingsOf, firstsOf, trieOf } from '../../text/trie.ts'
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

/**
 * What a verb says of the scheme behind it: it is known by a name, is given one, taken part in, made, set going, or set
 * going for the first time, which is said of little else.
 */
export const VerbKind = { known: 1, calling: 2, joining: 3, building: 4, setting: 5, starting: 6 } as const
export type VerbKind = (typeof VerbKind)[keyof typeof VerbKind]
const VERB_KINDS = ['known', 'calling', 'joining', 'building', 'setting', 'starting'] as const

/** Those verbs, written backwards: see `valueBefore`. */
export const VERBS = emptyTrie<VerbKind>()
for (const kind of VERB_KINDS)
  for (const verb of wordsOfLines(lists[kind])) addWord(VERBS, [...verb].reverse().join(''), VerbKind[kind])
/** What ends the names of works, teams and bodies that somebody brings out or founds, too. */
export const NO_SCHEME = endingsOf(wordsOfLines(lists.noScheme))
/** Words that say nothing of which scheme it is. */
export const EMPTY = new Set(wordsOfLines(lists.empty))
/** Words behind a name that make what they stand before one of several: “…”重大工程. */
export const AMONG_OTHERS = new Set(wordsOfLines(lists.amongOthers))
/** What everything is called that somebody wants: 育林格局, 办节理念. */
export const PICTURES = new Set(wordsOfLines(lists.pictures))
/** What a name is called behind it: “…”的做法. */
export const NAMED = trieOf(wordsOfLines(lists.named))

/** Their last two characters: one look spares asking the tree at most places. */
export const ENDS_OF_VERBS = new Beginnings(
  VERB_KINDS.flatMap((kind) => wordsOfLines(lists[kind]).map((verb) => verb.slice(-2))),
)
/** Verbs that give a name. */
export const CALLING = endingsOf(wordsOfLines([...lists.calling, ...lists.known]))
/** The last characters of what names kinds of scheme without quotation marks. */
export const LASTS_OF_HEADS = firstsOf(
  endingsOf([...heads].flatMap(([word, kind]) => (kind === HeadKind.loose ? [] : [word]))),
)
/** Words that are no part of the name behind them. */
export const GOING = new Set(
  wordsOfLines([...lists.setting, ...lists.starting, ...lists.building, ...lists.calling, ...lists.known]),
)
