import { UNKNOWN, type Words } from '../../text/segment/segment.ts'
import type { Witness } from '../ask/witness.ts'
import type { Statement } from '../read/statements.ts'
import type { Sided } from './side.ts'
import { nextWord, strippedOf } from './stripped.ts'

/** A sentence of the draft with what is compared of it. */
export function sidedStatement({ text, starts, at, end, amounts, names }: Statement): Sided {
  const rangeOf = (name: { at: number; end: number }): [number, number] => [name.at, name.end]
  return {
    ...{ text, starts, amounts, stripped: strippedOf(text, starts, at, end), sides: new Map() },
    people: names.filter(({ kind }) => kind === 'person').map(rangeOf),
    names: names.map(rangeOf),
  }
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
}

export function sidedWitness(witness: Witness): SidedWitness {
  const known = kept.get(witness)
  if (known) return known
  const { text, found } = witness
  const { starts, amounts } = witness.read()
  const [people, names]: [number, number][][] = [[], []]
  for (const { kind, mentions } of found.entities) {
    if (kind === 'figure') continue
    for (const name of new Set(mentions.map((mention) => mention.text)))
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + Math.max(1, name.length))) {
        names!.push([at, at + name.length])
        if (kind === 'person') people!.push([at, at + name.length])
      }
  }
  const stripped = strippedOf(text, withWholeNames(starts, people!), 0, text.length)
  const units = unitsOf({ stripped, names: names! })
  const sides = new Map()
  const sided = { ...{ text, starts, amounts, stripped, sides, units }, people: people!, names: names! }
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
