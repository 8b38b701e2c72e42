import type { Amount } from '../../entities/figures/amount.ts'
import { countedBy } from '../../entities/figures/counted.ts'
import type { Words } from '../../text/segment/segment.ts'
import type { Witness } from '../ask/witness.ts'
import { type Around, around } from './around.ts'

/** An amount of a sentence of the archive, what it counts (小区党支部), and what stands around it. */
export interface Figure {
  amount: Amount
  thing: string
  beside: Around
  witness: Witness
}

/** What each amount of a text counts; nothing where the text does not say it beside the number. */
export function thingsOf(text: string, starts: Words, amounts: Amount[]): string[] {
  const piece = { text, starts, block: 0, nameAt: () => 0 }
  let [last, lastEnd] = ['', -1]
  return amounts.map((amount) => {
    const { of, thing } = countedBy(piece, amount, last, lastEnd)
    last = thing || last
    lastEnd = amount.end
    return of
  })
}

/** Kept as long as the sentence is. */
const kept = new WeakMap<Witness, Figure[]>()

export function figuresOf(witness: Witness): Figure[] {
  const known = kept.get(witness) ?? figuresIn(witness)
  kept.set(witness, known)
  return known
}

const NUMERAL = /[\d一二两三四五六七八九十百千万亿]/

function figuresIn(witness: Witness): Figure[] {
  const { text, read } = witness
  if (!NUMERAL.test(text)) return []
  const { starts, amounts } = read()
  const things = thingsOf(text, starts, amounts)
  return amounts.map((amount, index) => ({
    ...{ amount, witness, thing: things[index]! },
    beside: around(text, amount, 0, text.length),
  }))
}
