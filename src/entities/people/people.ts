import type { Article } from '../../model/article.ts'
import { ADDRESSES } from '../../text/offices.ts'
import { surnameAt, surnameLength } from '../../text/surnames.ts'
import {
  addWord,
  type Beginning,
  emptyTrie,
  firstsOf,
  longestAt,
  trieOf,
  valueAtWord,
} from '../../text/trie.ts'
import { characters } from '../../text/whole.ts'
import { type Find, personFind } from '../find.ts'
import { type Piece, textsOf } from '../piece.ts'
import { described, followed, introduced, speaking } from './certain.ts'
import { nameLength } from './name-length.ts'
import { DESCRIBED } from './office-edges.ts'
import type { NamesBefore } from './office-phrase.ts'
import { isWriter, officeBehind, officeLengthBefore } from './office-words.ts'
import { distinctTitles, type Title, weighedTitle } from './titles.ts'

/** What an article says of people, whatever the rest of the corpus knows. */
export interface PeopleEvidence {
  certain: Find[]
  /** Names so certain that every article of the corpus may know them: introduced, described, signed. */
  names: string[]
}

/** People whom an office introduces or a sentence describes. */
export const peopleByRule = (piece: Piece): Find[] =>
  [introduced, described, followed, speaking]
    .flatMap((find) => find(piece))
    .map((find) => ({ ...find, isCertain: true }))

export function peopleEvidence(article: Article, people: Find[], byRule: Find[]): PeopleEvidence {
  const found = new Set(people.map(({ name }) => name))
  const named = byRule.filter(({ name }) => found.has(name))
  const names = [...named, ...article.bylines].map(({ name }) => name)
  return { certain: people, names: [...new Set(names)].filter((name) => characters(name) > 2) }
}

/** What stands beside a name and says nothing of what they hold. */
const isEmpty = (title: string) => isWriter(title) || title === '同志'

/**
 * The people of an article, by its own evidence and by the names that the corpus is certain of. `bodies` are the bodies
 * and places that it names.
 */
export function peopleOf(
  article: Article,
  { certain }: PeopleEvidence,
  known: Beginning<true>,
  bodies: Find[],
): Find[] {
  const texts = textsOf(article)
  const own = ownNames(article, certain)
  const named = namesBefore([...bodies, ...certain], texts.length)
  const standing = [...certain, ...texts.flatMap((text, block) => occurrences(text, block, own, known))]
  const before = new Map<string, Title>()
  const found = standing.map((find): Find => {
    const { title, percent } = titleOf(find, texts[find.block]!, named[find.block]!, before)
    return title === '' ? find : { ...find, title, titlePercent: percent }
  })
  const offices = officesOf(found)
  const holders = holdersByAddress(offices)
  const all = [...found, ...texts.flatMap((text, block) => addressed(text, block, holders))]
  return all.map((find) => {
    const own = offices.get(find.name) ?? new Map<string, number>()
    const titles = distinctTitles(own.keys())
    const titleProbabilities = titles.map((title) => own.get(title)! / 100)
    return { ...find, titles, ...(titles.length > 0 && { titleProbabilities }) }
  })
}

/** The names of an article, with how likely each is where it is likeliest; those of two characters may be parts of words. */
function ownNames({ bylines }: Article, certain: Find[]): Beginning<number> {
  const names = emptyTrie<number>()
  const add = (name: string, percent: number) => {
    if (characters(name) > 2) addWord(names, name, Math.max(valueAtWord(names, name) ?? 0, percent))
  }
  for (const { name } of bylines) add(name, SIGNED)
  for (const { name, percent } of certain) add(name, percent ?? KNOWN)
  return names
}
const SIGNED = 97

/** The offices of each name, with how likely each is right where it is said most plainly. */
function officesOf(found: Find[]): Map<string, Map<string, number>> {
  const offices = new Map<string, Map<string, number>>()
  for (const { name, title, titlePercent = 0 } of found) {
    const own = offices.get(name) ?? new Map<string, number>()
    offices.set(name, own)
    if (title && !isEmpty(title)) own.set(title, Math.max(own.get(title) ?? 0, titlePercent))
  }
  return offices
}

/** Where the longest body or place that ends at a place of a text begins, and where people end, for each text. */
function namesBefore(finds: Find[], texts: number): NamesBefore[] {
  const begins = Array.from({ length: texts }, () => new Map<number, number>())
  const people = Array.from({ length: texts }, () => new Set<number>())
  for (const { kind, block, at, length } of finds) {
    if (kind === 'person') people[block]!.add(at + length)
    if (kind !== 'org' && kind !== 'place') continue
    const own = begins[block]!
    own.set(at + length, Math.min(at, own.get(at + length) ?? at))
  }
  return begins.map((own, text) => ({
    body: (end) => own.get(end),
    isPerson: (end) => people[text]!.has(end),
  }))
}

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
function occurrences(text: string, block: number, own: Beginning<number>, known: Beginning<true>): Find[] {
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

/**
 * The office before a name, else the one behind it, or what a sentence says of it. `before` keeps the offices that were
 * read: most names are found by their article and again by their look.
 */
function titleOf(
  { block, at, length, officeEnd = at, title = '' }: Find,
  text: string,
  names: NamesBefore,
  before: Map<string, Title>,
): Title {
  if (officeLengthBefore(text, officeEnd) > 0) {
    const place = `${block} ${officeEnd}`
    const known = before.get(place) ?? weighedTitle(text, officeEnd, names)
    before.set(place, known)
    return known
  }
  if (title !== '') return { title, percent: DESCRIBED }
  const behind = officeBehind(text, at + length)
  return { title: behind === '同志' ? '' : behind, percent: DESCRIBED }
}

/** 廉书记: how the only person of the article with that surname may be called whose office it is. */
function holdersByAddress(people: Map<string, Map<string, number>>): Map<string, string> {
  const bySurname = new Map<string, string[]>()
  for (const name of people.keys()) {
    const surname = name.slice(0, surnameLength(name))
    if (surname !== '') bySurname.set(surname, [...(bySurname.get(surname) ?? []), name])
  }
  const holders = new Map<string, string>()
  for (const [surname, [name, ...namesakes]] of bySurname) {
    if (namesakes.length > 0) continue
    for (const office of ADDRESSES) {
      if ([...people.get(name!)!.keys()].some((title) => title.endsWith(office)))
        holders.set(surname + office, name!)
    }
  }
  return holders
}

const addresses = trieOf(ADDRESSES)
const ADDRESS_FIRSTS = firstsOf(addresses)

function addressed(text: string, block: number, holders: Map<string, string>): Find[] {
  const found: Find[] = []
  if (holders.size === 0) return found
  for (let office = 1; office < text.length; office++) {
    if (ADDRESS_FIRSTS[text.charCodeAt(office)] === 0) continue
    const length = longestAt(addresses, text, office)
    if (length === 0) continue
    const begin = office > 1 && surnameAt(text, office - 2) === 2 ? office - 2 : office - 1
    const short = text.slice(begin, office + length)
    const name = holders.get(short)
    if (name === undefined) continue
    const title = text.slice(office, office + length)
    found.push({ kind: 'person', name, key: name, block, at: begin, length: short.length, title })
  }
  return found
}
