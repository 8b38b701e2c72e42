import type { Article } from '../../model/article.ts'
import { addWord, type Beginning, emptyTrie, longestAt, valueAtWord } from '../../text/trie.ts'
import { characters } from '../../text/whole.ts'
import { type Find, personFind } from '../find.ts'
import { nameLength } from './name-length.ts'

/** The names of an article, with how likely each is where it is likeliest; those of two characters may be parts of words. */
export function ownNames({ bylines }: Article, certain: Find[]): Beginning<number> {
  const names = emptyTrie<number>()
  const add = (name: string, percent: number) => {
    if (characters(name) > 2) addWord(names, name, Math.max(valueAtWord(names, name) ?? 0, percent))
  }
  for (const { name } of bylines) add(name, SIGNED)
  for (const { name, percent } of certain) add(name, percent ?? KNOWN)
  return names
}
const SIGNED = 97

/**
 * True where it matters to a text whether the corpus knows a name: it stands there, and looks like a name of three
 * characters or more where it does, which all known names have.
 */
export function mayMatterIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (characters(text.slice(at, at + nameLength(text, at))) > 2) return true
  return false
}

/**
 * Every place where a name known for certain stands, with the office behind it. Names that only the rest of the corpus
 * knows count where they stand alone, as a name would: in the article that is certain of them they count anywhere.
 */
export function occurrences(
  text: string,
  block: number,
  own: Beginning<number>,
  known: Beginning<true>,
): Find[] {
  const found: Find[] = []
  if (!own.next && !known.next) return found
  for (let at = 0; at < text.length; at++) {
    let length = longestAt(own, text, at)
    if (length === 0) {
      length = longestAt(known, text, at)
      if (length === 0 || nameLength(text, at) !== length) continue
    }
    const find = personFind(text, block, at, length)
    found.push({ ...find, percent: valueAtWord(own, find.name) ?? KNOWN })
    at += length - 1
  }
  return found
}

/** How sure a name is where it stands by its look alone, and is known for certain from elsewhere, in hundredths. */
const KNOWN = 90
