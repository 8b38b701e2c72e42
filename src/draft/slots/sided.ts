import type { EntityKind } from '../../model/entity.ts'
import { isHan } from '../../text/han.ts'
import { UNKNOWN, type Words } from '../../text/segment/segment.ts'
import type { Witness } from '../ask/witness.ts'
import type { Listing } from '../read/listings.ts'
import type { Quoted } from '../read/quoted.ts'
import type { Statement } from '../read/statements.ts'
import { looseAround } from './characters.ts'
import { itemsIn } from './items.ts'
import type { Sided } from './side.ts'
import { nextWord, strippedOf } from './stripped.ts'
import { unreadNamesIn } from './unread.ts'

/** A sentence of the draft with what is compared of it. */
export function sidedStatement(statement: Statement, known: Known): Sided {
  const { text, starts, at, end, amounts, names, quoted, listings } = statement
  const rangesOfKind = (kind: EntityKind, own: string[]): Range[] => {
    const read = names.filter((name) => name.kind === kind).map(rangeOf)
    const isApart = ([one, other]: Range) => !read.some(([from, to]) => from < other && one < to)
    return [...read, ...own.flatMap((name) => rangesOf(name, text, at, end)).filter(isApart)]
  }
  const readPeople = rangesOfKind('person', known.people)
  const bodies = rangesOfKind('org', known.bodies)
  const unread = unreadNamesIn(text, starts, at, end, [...readPeople, ...names.map(rangeOf), ...bodies])
  const people = [...readPeople, ...unread]
  const stripped = strippedOf(text, withWholeNames(starts, people), at, end)
  return {
    ...{ text, starts, amounts, stripped, sides: new Map() },
    ...{ quoted: saidIn(quoted), rows: rowsOf(text, starts, listings) },
    ...{ people, unread, bodies },
    names: names.map(rangeOf),
  }
}

/** Names of an article that readers of names may not see in a sentence. */
export interface Known {
  people: string[]
  bodies: string[]
}

type Range = [at: number, end: number]
const rangeOf = ({ at, end }: { at: number; end: number }): Range => [at, end]

function rangesOf(name: string, text: string, from: number, to: number): Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf(name, from); at >= 0 && at + name.length <= to; at = text.indexOf(name, at + 1))
    ranges.push([at, at + name.length])
  return ranges
}

/** What is quoted, the titles of works left out: many write of the same. */
const saidIn = (quoted: Quoted[]): Range[] => quoted.filter(({ isWork }) => !isWork).map(rangeOf)

/** A cell of a table, and what is told, are no items. */
const OF_NO_ITEM = /[|\n了]/

/** Where the items of each row of pauses stand. */
function rowsOf(text: string, starts: Words, listings: Listing[]): Range[][] {
  return listings
    .filter(({ isOfClauses }) => !isOfClauses)
    .map((listing) =>
      itemsIn(text, starts, listing).filter((range) => !OF_NO_ITEM.test(text.slice(...range))),
    )
}

/** The same with its words of grammar, which names are written with, too. */
export const withGrammar = (sided: Sided, from: number, to: number): Sided => ({
  ...sided,
  stripped: strippedOf(sided.text, withWholeNames(sided.starts, sided.people), from, to, true),
  sides: new Map(),
})

/** Asked of each two sentences. */
const keptInNames = new WeakMap<Sided, Uint8Array>()

/** Which characters of a text may be of a name: of one that is read, or where several make no word. */
export function inNames(sided: Sided): Uint8Array {
  const known = keptInNames.get(sided)
  if (known) return known
  const { stripped, names } = sided
  const marks = Uint8Array.from({ length: stripped.text.length }, (_, at) => {
    if (!isHan(stripped.text.charCodeAt(at))) return 0
    const place = stripped.places[at]!
    return Number(looseAround(stripped, at) > 1 || names.some(([from, to]) => from <= place && place < to))
  })
  keptInNames.set(sided, marks)
  return marks
}

/** The words of a text of which the names of people are one each. */
function withWholeNames(starts: Words, people: [at: number, end: number][]): Words {
  if (people.length === 0) return starts
  const whole = starts.slice()
  for (const [at, end] of people) {
    if (whole[at] === 0 || whole[end] === 0) continue
    whole.fill(0, at + 1, end)
    whole[at] = UNKNOWN
  }
  return whole
}

/** Kept as long as the sentence is. */
const kept = new WeakMap<Witness, SidedWitness>()

/** A sentence of the archive with the same, and its words of more than a character and its names. */
export interface SidedWitness extends Sided {
  units: [from: number, to: number][]
  plain: Sided
}

export function sidedWitness(witness: Witness): SidedWitness {
  const known = kept.get(witness)
  if (known) return known
  const { text, found } = witness
  const { starts, amounts, quoted, listings } = witness.read()
  const [people, bodies, names]: [number, number][][] = [[], [], []]
  for (const { kind, mentions } of found.entities) {
    if (kind === 'figure') continue
    for (const name of new Set(mentions.flatMap((mention) => mention.text || [])))
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        names!.push([at, at + name.length])
        if (kind === 'person') people!.push([at, at + name.length])
        if (kind === 'org') bodies!.push([at, at + name.length])
      }
  }
  const unread = unreadNamesIn(text, starts, 0, text.length, names!)
  people!.push(...unread)
  const stripped = strippedOf(text, withWholeNames(starts, people!), 0, text.length)
  const units = unitsOf({ stripped, names: [...names!, ...unread] })
  const sides = new Map()
  const compared: Sided = {
    ...{ text, starts, amounts, stripped, sides },
    ...{ people: people!, unread, bodies: bodies!, names: names! },
    ...{ quoted: saidIn(quoted), rows: rowsOf(text, starts, listings) },
  }
  const sided = { ...compared, units, plain: withGrammar(compared, 0, text.length) }
  kept.set(witness, sided)
  return sided
}

/** The words of more than a character, and the names of a sentence. */
function unitsOf({ stripped, names }: Pick<Sided, 'stripped' | 'names'>): [from: number, to: number][] {
  const { text, places } = stripped
  const units: [number, number][] = []
  for (let at = 0; at < text.length; at = nextWord(stripped, at))
    if (nextWord(stripped, at) - at > 1) units.push([at, nextWord(stripped, at)])
  for (const [at, end] of names) {
    const from = places.indexOf(at)
    const to = places.indexOf(end - 1) + 1
    if (from >= 0 && to - from > 1 && to - from === end - at) units.push([from, to])
  }
  return units
}
