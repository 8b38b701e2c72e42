import { around, type Division, divisionNames, divisions, inside, shortNames } from '../../text/divisions.ts'
import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import {
  addWord,
  type Beginning,
  Beginnings,
  emptyTrie,
  endingsOf,
  firstsOf,
  isMadeOf,
  longestAt,
  longestBefore,
  trieOf,
  valueAtWord,
} from '../../text/trie.ts'
import { walkBack } from '../../text/walk.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import { type Find, namedFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { isHalfOfName } from '../sentence-words.ts'
import { wordBefore } from '../words-around.ts'
import { ABROAD, ABROAD_NAMES } from './abroad.ts'
import lists from './words.json' with { type: 'json' }

const NAMES = new Beginnings([
  ...divisions().flatMap(({ name, short }) => [name, short ?? name]),
  ...ABROAD_NAMES,
])

/** What a place smaller than a county ends with. */
const ENDINGS = endingsOf(wordsOfLines(lists.endings))
/** The last characters of the endings. */
const LASTS = firstsOf(ENDINGS)

const generic = new Set(wordsOfLines(lists.generic))
const counting = trieOf(wordsOfLines(lists.counting).join(''))
/** True for what an ending follows where it names no place: 老旧小区, 全村, 道路. */
const isGeneric = (own: string) => generic.has(own) || isMadeOf(counting, own)

/** True for what places end with, alone: 工业园区. */
export const isOnlyEnding = (name: string): boolean =>
  longestBefore(ENDINGS, name, name.length) === name.length

export interface Context {
  /** Short names of divisions that the file itself writes out, or that lie in the place its paper speaks for. */
  local: Beginning<Division[]>
}

/** The short names that are safe in an article: those of places it names in full, and of their neighbours. */
export function contextOf(pieces: Piece[], home: Division | undefined): Context {
  const local = emptyTrie<Division[]>()
  const admit = (division: Division) => {
    if (division.short) addWord(local, division.short, [division])
  }
  const seen = new Set<string>()
  const admitFamily = (outer: Division) => {
    if (seen.has(outer.code)) return
    seen.add(outer.code)
    for (const own of [outer, ...(outer.code.length === 4 ? inside(outer) : [])]) admit(own)
  }
  if (home) admitFamily(home)
  for (const { text } of pieces) {
    for (let at = 0; at < text.length; at++) {
      if (!NAMES.mayBegin(text, at)) continue
      const length = longestAt(divisionNames, text, at)
      if (length === 0) continue
      const [division] = valueAtWord(divisionNames, text.slice(at, at + length))!
      admitFamily(division!)
      at += length - 1
    }
  }
  return { local }
}

/** A place at a position: which, how long, and the division it is where it is one. */
interface PlaceAt {
  length: number
  name: string
  division: Division | undefined
}

/** The division or country whose name stands at a place of a text. */
function knownPlaceAt(
  text: string,
  starts: Piece['starts'],
  at: number,
  context: Context,
): PlaceAt | undefined {
  const full = longestAt(divisionNames, text, at)
  if (full > 0) {
    const [division, ...others] = valueAtWord(divisionNames, text.slice(at, at + full))!
    return { length: full, name: division!.name, division: others.length > 0 ? undefined : division }
  }
  if (starts[at] === 0) return undefined
  for (const root of [context.local, shortNames]) {
    const length = longestAt(root, text, at)
    if (length === 0 || starts[at + length] === 0) continue
    const division = valueAtWord(root, text.slice(at, at + length))![0]!
    return { length, name: division.name, division }
  }
  const abroad = longestAt(ABROAD, text, at)
  if (abroad > 0 && starts[at + abroad] !== 0)
    return { length: abroad, name: text.slice(at, at + abroad), division: undefined }
  return undefined
}

/** Every place of a text: divisions and countries, then what lies in them. */
export function placesIn(piece: Piece, context: Context): Find[] {
  const { text, starts, block } = piece
  const found: Find[] = []
  let before: (PlaceAt & { end: number }) | undefined
  for (let at = 0; at < text.length; at++) {
    if (!NAMES.mayBegin(text, at)) continue
    const known = knownPlaceAt(text, starts, at, context)
    if (known) {
      const outer = before?.end === at ? before.name : known.division && around(known.division)?.name
      const find = namedFind('place', known.name, { block, at, length: known.length }, outer)
      found.push({ ...find, isCertain: true })
      before = { ...known, end: at + known.length }
      at += known.length - 1
    }
  }
  const byEnd = new Map(found.map((find) => [find.at + find.length, find]))
  for (const local of localIn(piece, new Set(byEnd.keys()))) {
    const outer = byEnd.get(local.at)
    found.push({ ...local, ...(outer && { within: outer.name, isCertain: true }) })
  }
  return found
}

const LONGEST = 8

/** Towns, villages, streets, estates: an ending with a name of its own before it. */
function localIn({ text, starts, block }: Piece, afterPlace: Set<number>): Find[] {
  const found: Find[] = []
  for (let end = 2; end <= text.length; end++) {
    if (starts[end] === 0 || LASTS[text.charCodeAt(end - 1)] === 0) continue
    const ending = longestBefore(ENDINGS, text, end)
    if (ending === 0) continue
    const at = nameBegin({ text, starts }, end - ending, afterPlace)
    const own = text.slice(at, end - ending)
    const name = text.slice(at, end)
    if (own.length === 0 || own.length > 6) continue
    if (isGeneric(own)) continue
    const isWord = classOfWord(name)
    if (isWord !== undefined && isWord !== WordClass.place) continue
    if (!afterPlace.has(at) && !isOwnName(starts, at, end - ending)) continue
    found.push(namedFind('place', name, { block, at, length: end - at }))
  }
  return found
}

/** How far back a name before an ending goes: to the place around it, or to a word that belongs to the sentence. */
function nameBegin(
  { text, starts }: Pick<Piece, 'text' | 'starts'>,
  head: number,
  afterPlace: Set<number>,
): number {
  let begin = head
  while (begin > 0 && starts[begin] === 0) begin--
  return walkBack(begin, (begin) => {
    if (afterPlace.has(begin)) return undefined
    const next = wordBefore(starts, begin)
    if (next < 0 || head - next > LONGEST) return undefined
    const kind = starts[next]!
    const length = begin - next
    const belongs =
      kind === UNKNOWN ||
      kind === WordClass.noun ||
      kind === WordClass.place ||
      isHalfOfName(text.slice(next, begin), kind) ||
      (length === 1 && kind !== OTHER && kind !== WordClass.function && kind !== WordClass.verb) ||
      (kind === WordClass.adjective && length === 1)
    return belongs ? next : undefined
  })
}

/** A name of its own has a character that is no word there, or is a place in the dictionary. */
function isOwnName(starts: Piece['starts'], at: number, end: number): boolean {
  let singles = 0
  for (let begin = at; begin < end; begin++) {
    const kind = starts[begin]!
    if (kind === 0) continue
    if (kind === UNKNOWN || kind === WordClass.place) return true
    if (starts[begin + 1] !== 0 || begin + 1 === end) singles++
  }
  return singles >= 2 || (singles === end - at && end - at >= 2)
}
