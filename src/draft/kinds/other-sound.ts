import { isHan } from '../../text/han.ts'
import { UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { homophones } from '../../text/sound/readings.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import type { Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'

const LEAST_SHARE = 0.3
/** So many characters in a row, of which one is otherwise. */
const LENGTH = 4
/** A verb or a word of grammar stands in its sentence by itself. */
const OF_GRAMMAR = new Set<number>([WordClass.verb, WordClass.function])
/** Each is written for the other by many: no slip of a typist who misread. */
export const FREE = /[的地得他她它作做象像帐账那哪和合里裏份分订定唯惟]/

/** A character that sounds the same in the place of another, within words that a sentence of the archive has. */
export const checkSounds: Check = async (statement, { library, pool, says }) => {
  const { text, at, end } = statement
  const remarks: Remark[] = []
  const done = new Set<number>()
  for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
    if (share < LEAST_SHARE) break
    for (const { from, wrong, meant } of slipsIn(statement, witness)) {
      if (done.has(wrong)) continue
      const typed = text.slice(from, from + meant.length)
      if (await library.holds(typed)) continue
      done.add(wrong)
      remarks.push({
        ...{ kind: 'practice', degree: 'doubt', at: from, end: from + meant.length },
        ...{ says: says.standsSo(meant, typed), proposal: meant, evidence: [evidenceOfWitness(witness)] },
      })
    }
  }
  return remarks
}

/** Where a text has four characters of another but for one, which is no part of a word and sounds the same. */
function* slipsIn({ text, at, end, starts, names }: Statement, witness: Witness) {
  const { text: other, read } = witness
  const places = filed(witness)
  const isInName = (place: number) =>
    names.some(({ kind, at: from, end: to }) => kind === 'person' && from <= place && place < to)
  for (let wrong = at; wrong < end; wrong++) {
    if (
      !isAlone(starts, wrong) ||
      OF_GRAMMAR.has(starts[wrong]!) ||
      isInName(wrong) ||
      !isHan(text.charCodeAt(wrong)) ||
      FREE.test(text[wrong]!)
    )
      continue
    for (let from = Math.max(at, wrong - LENGTH + 1); from <= wrong && from + LENGTH <= end; from++) {
      const place = wrong - from
      const key = `${place}${text.slice(from, wrong)}${text.slice(wrong + 1, from + LENGTH)}`
      const own = places.get(key)
      if (own === undefined || other[own + place] === text[wrong] || FREE.test(other[own + place]!)) continue
      if (OF_GRAMMAR.has(read().starts[own + place]!)) continue
      const meant = other.slice(own, own + LENGTH)
      if (homophones(text[wrong]!, meant[place]!)) {
        // Of a row only the item that is otherwise.
        const cut = meant.slice(0, place).lastIndexOf('、') + 1
        const to = meant.indexOf('、', place)
        yield { from: from + cut, wrong, meant: meant.slice(cut, to < 0 ? LENGTH : to) }
        break
      }
    }
  }
}

const isAlone = (starts: Uint8Array, at: number): boolean =>
  starts[at] === UNKNOWN || (starts[at] !== 0 && starts[at + 1] !== 0)

/** Kept as long as the sentence is. */
const kept = new WeakMap<Witness, Map<string, number>>()

/** Where the rows of four characters of a sentence begin, each by the three that remain when one is left out. */
function filed(witness: Witness): Map<string, number> {
  const known = kept.get(witness) ?? new Map<string, number>()
  if (kept.has(witness)) return known
  kept.set(witness, known)
  const { text } = witness
  for (let from = 0; from + LENGTH <= text.length; from++) {
    const row = text.slice(from, from + LENGTH)
    if (!/^[\p{Script=Han}、]+$/u.test(row)) continue
    for (let place = 0; place < LENGTH; place++)
      known.set(`${place}${row.slice(0, place)}${row.slice(place + 1)}`, from)
  }
  return known
}
