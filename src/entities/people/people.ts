import type { Article } from '../../model/article.ts'
import type { Beginning } from '../../text/trie.ts'
import { characters } from '../../text/whole.ts'
import type { Find } from '../find.ts'
import { type Piece, readTextsOf } from '../piece.ts'
import { addressed, holdersByAddress } from './addressed.ts'
import { careers } from './careers.ts'
import { described, followed, introduced, speaking } from './certain.ts'
import { handedOver } from './handed-over.ts'
import { headed } from './headed.ts'
import { occurrences, ownNames } from './occurrences.ts'
import { DESCRIBED } from './office-edges.ts'
import type { NamesBefore } from './office-ground.ts'
import { isWriter, officeBehind, officeLengthBefore } from './office-words.ts'
import { signed } from './signed.ts'
import { distinctTitles, type Title, weighedTitle } from './titles.ts'
import { told } from './told.ts'

/** What an article says of people, whatever the rest of the corpus knows. */
export interface PeopleEvidence {
  certain: Find[]
  /** Names so certain that every article of the corpus may know them: introduced, described, signed. */
  names: string[]
}

/** People whom an office introduces, a sentence describes or a headline is about. */
export const peopleByRule = (piece: Piece): Find[] => [
  ...withBoth(
    [introduced, described, told, careers, handedOver, followed, speaking, signed].flatMap((find) =>
      find(piece),
    ),
  ).map((find) => ({ ...find, isCertain: true })),
  ...headed(piece),
]

/**
 * Whom one office introduces and a sentence gives another has both: 副局长某某兼任馆长. Of what is said of one name at
 * one place the surest counts.
 */
function withBoth(finds: Find[]): Find[] {
  const places = new Map<string, Find>()
  for (const find of finds) {
    const place = `${find.at} ${find.length}`
    const known = places.get(place)
    if (known === undefined) places.set(place, find)
    else if (saysMore(known, find) || (find.percent ?? 0) > (known.percent ?? 0))
      places.set(place, { ...known, ...surer(known, find) })
  }
  return [...places.values()]
}

const surer = (known: Find, find: Find): Partial<Find> => ({
  ...(saysMore(known, find) && { title: find.title }),
  ...((find.percent ?? 0) > (known.percent ?? 0) && { percent: find.percent }),
})

/** What somebody holds says more than what they held. */
const saysMore = (known: Find, { title }: Find): boolean =>
  title !== undefined &&
  (known.title === undefined || (/^原/.test(known.title) && !/^原/.test(title) && !POLITE.test(title)))

export function peopleEvidence(article: Article, people: Find[], byRule: Find[]): PeopleEvidence {
  const found = new Set(people.map(({ name }) => name))
  const named = byRule.filter(({ name, isCertain }) => isCertain && found.has(name))
  const names = [...named, ...article.bylines].map(({ name }) => name)
  return { certain: people, names: [...new Set(names)].filter((name) => characters(name) > 2) }
}

/** What stands beside a name and says nothing of what they hold. */
const isEmpty = (title: string) => isWriter(title) || title === '同志'
/** What anybody is called beside their office. */
const POLITE = /^(?:先生|女士|同志)$/

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
  const texts = readTextsOf(article)
  const own = ownNames(article, certain)
  const named = namesBefore([...bodies, ...certain], texts.length)
  const standing = [...certain, ...texts.flatMap((text, block) => occurrences(text, block, own, known))]
  const before = new Map<string, Title>()
  const found = standing.map((find): Find => {
    const { title, percent } = titleOf(find, texts[find.block]!, named[find.block]!, before)
    return title === '' ? find : { ...find, title, titlePercent: percent }
  })
  const besides = standing.filter(
    ({ title, officeEnd }) => title && officeEnd !== undefined && !POLITE.test(title),
  )
  const offices = officesOf([...found, ...besides.map((find) => ({ ...find, titlePercent: DESCRIBED }))])
  const holders = holdersByAddress(offices)
  const all = [...found, ...texts.flatMap((text, block) => addressed(text, block, holders))]
  return all.map((find) => {
    const own = offices.get(find.name) ?? new Map<string, number>()
    const titles = distinctTitles(own.keys())
    const titleProbabilities = titles.map((title) => own.get(title)! / 100)
    return { ...find, titles, ...(titles.length > 0 && { titleProbabilities }) }
  })
}

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
