import type { WorkKind } from '../model/entity.ts'
import { addWord, type Beginning, emptyTrie, longestAt, valueAtWord, valueBefore } from '../text/trie.ts'
import { wordsOfLines } from '../text/word-list.ts'
import type { Find } from './find.ts'
import type { Piece } from './piece.ts'
import lists from './works.json' with { type: 'json' }

/** Longer texts between 《 and 》 are no names: a mark is missing. */
const LONGEST = 80

/** What the name of a work ends with tells its kind, without a remark in brackets: 条例（草案）. */
const ENDS = treeOf(lists.ends, (word) => [...word].reverse().join(''))
const REMARK = /[（(][^）)]*[）)]$/
/** A paper of any name: 某某报. */
const PAPER = /^.{2,6}报$/
/** Words around the name: 电影《…》, 《…》一书. */
const BEFORE = treeOf(lists.before, (word) => [...word].reverse().join(''))
const BEHIND = treeOf(lists.behind)

/** Words by the kind that they tell. */
function treeOf(
  kinds: Partial<Record<WorkKind, string[]>>,
  spell = (word: string) => word,
): Beginning<WorkKind> {
  const root = emptyTrie<WorkKind>()
  for (const [kind, lines] of Object.entries(kinds))
    for (const word of wordsOfLines(lines)) addWord(root, spell(word), kind as WorkKind)
  return root
}

function kindOf(name: string, text: string, open: number, end: number): WorkKind {
  const behind = text.slice(end, end + longestAt(BEHIND, text, end))
  const before = text[open - 1] === '的' ? open - 1 : open
  const own = name.replace(REMARK, '')
  return (
    valueAtWord(BEHIND, behind) ??
    valueBefore(BEFORE, text, before) ??
    valueBefore(ENDS, own, own.length) ??
    (PAPER.test(name) ? 'paper' : 'work')
  )
}

/** 《…》, marks inside marks included, with what kind of work it is. */
export function worksIn({ text, block }: Piece): Find[] {
  const found: Find[] = []
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const end = closingOf(text, at)
    if (end < 0) continue
    const name = text.slice(at + 1, end)
    const workKind = kindOf(name, text, at, end + 1)
    found.push({ kind: 'work', name, key: name, block, at, length: end + 1 - at, workKind, percent: 99 })
    at = end
  }
  return found
}

/** Where the 》 that belongs to a 《 stands. */
function closingOf(text: string, open: number): number {
  let depth = 0
  const limit = Math.min(text.length, open + LONGEST)
  for (let at = open; at < limit; at++) {
    if (text[at] === '《') depth++
    if (text[at] === '》' && --depth === 0) return at > open + 1 ? at : -1
  }
  return -1
}
