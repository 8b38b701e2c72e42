import type { Names } from '../ingest/issue/manifest.ts'
import type { EntityKind } from '../model/entity.ts'
import { addWord, type Beginning, emptyTrie, longestAt, valueAtWord } from '../text/trie.ts'
import type { Find } from './find.ts'
import type { Piece } from './piece.ts'

/** What an archivist writes of names: which ones there are, by kind, and what only looks like one. */
export interface GivenNames {
  kinds: Beginning<EntityKind>
  none: ReadonlySet<string>
}

export const NOTHING_GIVEN: GivenNames = { kinds: emptyTrie(), none: new Set() }

const KINDS: [Exclude<keyof Names, 'none'>, EntityKind][] = [
  ['people', 'person'],
  ['organisations', 'org'],
  ['places', 'place'],
  ['works', 'work'],
  ['practices', 'practice'],
]

export function givenNames(names: Names = {}): GivenNames {
  const kinds = emptyTrie<EntityKind>()
  for (const [list, kind] of KINDS) for (const name of names[list] ?? []) addWord(kinds, name, kind)
  return { kinds, none: new Set(names.none) }
}

/** Every place where a given name stands. */
export function givenIn({ text, block }: Pick<Piece, 'text' | 'block'>, { kinds }: GivenNames): Find[] {
  const found: Find[] = []
  if (!kinds.next) return found
  for (let at = 0; at < text.length; at++) {
    const length = longestAt(kinds, text, at)
    if (length === 0) continue
    const name = text.slice(at, at + length)
    found.push({ kind: valueAtWord(kinds, name)!, name, key: name, block, at, length, isGiven: true })
    at += length - 1
  }
  return found
}
