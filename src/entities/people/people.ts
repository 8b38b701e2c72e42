import type { Article } from '../../model/article.ts'
import { ADDRESSES } from '../../text/offices.ts'
import { surnameAt, surnameLength } from '../../text/surnames.ts'
import { type Beginning, firstsOf, longestAt, trieOf } from '../../text/trie.ts'
import { characters, wholeSlice } from '../../text/whole.ts'
import { type Find, personFind } from '../find.ts'
import { type Piece, textsOf } from '../piece.ts'
import { acting, described, followed, introduced } from './certain.ts'
import { repeated, standing } from './likely.ts'
import { nameLength } from './name-length.ts'
import { isWriter, officeBehind, officeLengthBefore, REACH, titleBefore } from './titles.ts'

/** What an article says of people, whatever the rest of the corpus knows. */
export interface PeopleEvidence {
  certain: Find[]
  /** Names so certain that every article of the corpus may know them: introduced, described, signed. */
  names: string[]
}

export function peopleEvidence(article: Article, pieces: Piece[]): PeopleEvidence {
  const named = pieces.flatMap((piece) => [introduced, described, followed].flatMap((find) => find(piece)))
  const names = new Set(
    [...named, ...article.bylines].map(({ name }) => name).filter((name) => characters(name) > 2),
  )
  return {
    certain: [...named, ...pieces.flatMap(acting), ...repeated(pieces), ...pieces.flatMap(standing)],
    names: [...names],
  }
}

/** What stands beside a name and says nothing of what they hold. */
const isEmpty = (title: string) => isWriter(title) || title === '同志'

/** The people of an article, by its own evidence and by the names that the corpus is certain of. */
export function peopleOf(article: Article, { certain }: PeopleEvidence, known: Beginning<true>): Find[] {
  const texts = textsOf(article)
  const own = trieOf([...certain, ...article.bylines].map(({ name }) => name))
  const found = [...certain, ...texts.flatMap((text, block) => occurrences(text, block, own, known))]
  const titles = new Map<string, Set<string>>()
  for (const { name, title } of found) {
    const given = titles.get(name) ?? new Set<string>()
    if (title && !isEmpty(title)) given.add(title)
    titles.set(name, given)
  }
  const holders = holdersByAddress(titles)
  const all = [...found, ...texts.flatMap((text, block) => addressed(text, block, holders))]
  return all.map((find) => ({ ...find, titles: [...(titles.get(find.name) ?? [])] }))
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
function occurrences(text: string, block: number, own: Beginning<true>, known: Beginning<true>): Find[] {
  const found: Find[] = []
  for (let at = 0; at < text.length; at++) {
    let length = longestAt(own, text, at)
    if (length === 0) {
      length = longestAt(known, text, at)
      if (length === 0 || nameLength(text, at) !== length) continue
    }
    found.push(personFind(text, block, at, length, titleBeside(text, at, length)))
    at += length - 1
  }
  return found
}

/** The office before a name, else the one behind it: whoever is known may be introduced by words that introduce nobody. */
function titleBeside(text: string, at: number, length: number): string {
  if (officeLengthBefore(text, at) > 0) return titleBefore(wholeSlice(text, Math.max(0, at - REACH), at))
  const behind = officeBehind(text, at + length)
  return behind === '同志' ? '' : behind
}

/** 廉书记: how the only person of the article with that surname may be called whose office it is. */
function holdersByAddress(people: Map<string, Set<string>>): Map<string, string> {
  const bySurname = new Map<string, string[]>()
  for (const name of people.keys()) {
    const surname = name.slice(0, surnameLength(name))
    if (surname !== '') bySurname.set(surname, [...(bySurname.get(surname) ?? []), name])
  }
  const holders = new Map<string, string>()
  for (const [surname, [name, ...namesakes]] of bySurname) {
    if (namesakes.length > 0) continue
    for (const office of ADDRESSES) {
      if ([...people.get(name!)!].some((title) => title.endsWith(office)))
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
