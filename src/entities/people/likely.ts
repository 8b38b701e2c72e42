import { shortNames } from '../../text/divisions.ts'
import { OTHER, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import { longestAt } from '../../text/trie.ts'
import { characters } from '../../text/whole.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { ABROAD } from '../places/countries.ts'
import { isNoName, nameLength } from './name-length.ts'

// Signs that make a name likely: it stands as no words could, or again and again.

/** Surnames that are words first: alone they begin no name. */
const WORD_FIRST = new Set(
  '时边安来于万都计向路易晋单党阳白解全和成包连利冀司相么付车明常管单都冉陆高雷程项计应强水平'.split(''),
)

const isAlone = (starts: Words, at: number) => starts[at] !== 0 && starts[at + 1] !== 0
const functional = WordClass.function

/**
 * A surname and two characters that the dictionary makes no words of, between words of their own: 戴晓山 in 行长戴晓山近日.
 * The characters of a name are words by chance; three alone in a row, with words around them, are hardly ever one.
 */
export function standing({ text, starts, block }: Piece): Find[] {
  const found: Find[] = []
  for (let at = 0; at + 3 <= text.length; at++) {
    if (!isAlone(starts, at) || surnameAt(text, at) !== 1) continue
    const isRun = isAlone(starts, at + 1) && isAlone(starts, at + 2)
    if (!isRun || starts[at + 1] === functional || starts[at + 2] === functional) continue
    if (starts[at + 1] === OTHER || starts[at + 2] === OTHER) continue
    if (!endsWord(starts, at) || !beginsWord(starts, at + 3) || WORD_FIRST.has(text[at]!)) continue
    // A mark or a particle on one side at least: between two words anything may stand.
    if (at > 0 && !isMark(starts[at - 1]!) && !isMark(starts[at + 3]!)) continue
    const name = text.slice(at, at + 3)
    if (longestAt(ABROAD, name, 0) > 0 || longestAt(shortNames, name, 0) > 0) continue
    if (isNoName(name) || nameLength(`${name}，`, 0) !== 3) continue
    found.push(personFind(text, block, at, 3))
    at += 2
  }
  return found
}

const isMark = (kind: number) => kind === OTHER || kind === functional

/** True where what stands before a place is a mark, a word of several characters, or a particle. */
function endsWord(starts: Words, at: number): boolean {
  const before = starts[at - 1]
  return at === 0 || before === 0 || before === OTHER || before === functional
}

/** The same for what stands behind it. */
function beginsWord(starts: Words, at: number): boolean {
  const kind = starts[at]
  return kind === OTHER || kind === functional || starts[at + 1] === 0
}

/** Three characters with a surname that stand as a name does in several places, one of them where a clause begins. */
export function repeated(pieces: Piece[]): Find[] {
  const places = new Map<string, Find[]>()
  const begins = new Set<string>()
  for (const { text, block, nameAt } of pieces) {
    for (let at = 0; at < text.length; at++) {
      if (surnameAt(text, at) !== 1 || nameAt(at) < 3) continue
      const find = personFind(text, block, at, nameAt(at))
      if (characters(find.name) !== 3) continue
      if (isNoName(find.name)) continue
      const found = places.get(find.name)
      if (found) found.push(find)
      else places.set(find.name, [find])
      if (at === 0 || BREAKS.has(text.charCodeAt(at - 1))) begins.add(find.name)
    }
  }
  return [...places].flatMap(([name, found]) => (found.length > 1 && begins.has(name) ? found : []))
}
const BREAKS = new Set([...'，。；！？：“、'].map((mark) => mark.charCodeAt(0)))
