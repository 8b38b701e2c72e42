import { fold } from '../../text/fold.ts'
import { pairsOf, shareTold } from '../ask/pairs.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import { type CountedRow, countedRow } from '../read/counted-row.ts'
import type { Check } from './context.ts'
import { isCountedThere } from './counted-there.ts'
import { placesIn, unheaded } from './same-items.ts'

/** Whose last item says that there are more names none of them wrong. */
const AND_OTHERS = /等/
const LEAST = 2
const LONGEST = 12

/** Rows of fewer things than the sentence itself says there are, of which the archive tells. */
export const checkTooFew: Check = async ({ text, at, end, listings }, { pool, says }) => {
  const sentence = text.slice(at, end)
  // What begins within a line of a page and does not end there goes on in the next one.
  if (at > 0 && !ENDED.test(sentence)) return []
  if (OF_FIRST.test(sentence)) return []
  // What follows a row, as far as it names nothing more: 三种身份，A、B，缺一不可.
  const ends = listings
    .filter(({ isOfClauses, end: to }) => !isOfClauses && isEnded(text.slice(to, end)))
    .map((listing) => listing.end - at)
  const row = [sentence.length, ...ends]
    .map((to) => countedRow(sentence.slice(0, to)))
    .find((own) => own !== undefined && isTooShort(own))
  if (!row) return []
  const witness = pool.alike(sentence).find((alike) => isOfRow(alike.witness, row))?.witness
  if (!witness) return []
  return [
    {
      ...{ kind: 'steps', degree: 'doubt', at: at + row.at, end: at + row.end },
      ...{ says: says.fewerThanSaid(row.count, row.items.length), proposal: null },
      evidence: [evidenceOfWitness(witness)],
    },
  ]
}

/** 头两句是, 起头是: only the first of them are told. */
export const OF_FIRST = /[头前][两三四五六七八九几]\p{Script=Han}{0,3}[是叫为]|(?:起头|开头|打头)(?:的|是)/u

const ENDED = /[。！？；”’」』）)]\s*$/

/** A clause of its own, without another item. */
const FOLLOWED = /^[，,][^、]{2,}$/
const MORE = /还|另|以及|其余|剩下|第三/

const isEnded = (rest: string): boolean => FOLLOWED.test(rest) && !MORE.test(rest)

const isTooShort = ({ items, count }: CountedRow): boolean =>
  items.length >= LEAST &&
  items.length < count &&
  items.length * 2 >= count &&
  !AND_OTHERS.test(items.at(-1)!) &&
  items.every((item) => item !== '' && item.length <= LONGEST)

/** True where an article names all of a row, a row of it is one of so many, or it counts the same and tells of them in other words. */
const isOfRow = (witness: Witness, row: CountedRow): boolean =>
  hasAll(witness.found, row.items) ||
  isInWhole(witness, row) ||
  (isCountedThere(witness.found, row) && isToldThere(witness.found, row.items))

function hasAll(found: Witness['found'], items: string[]): boolean {
  const text = fold(found.article.body.map((block) => block.text).join('\n'))
  const isSaid = (item: string) => text.includes(fold(item))
  // The first may have what the sentence says before it: 产业是煤、铝.
  return items.every((item, index) => isSaid(item) || (index === 0 && isSaid(unheaded(item))))
}

const isInWhole = ({ read }: Witness, { items, count }: CountedRow): boolean =>
  read().listings.some(
    (listing) => listing.items.length === count && placesIn(items, listing.items) !== undefined,
  )

/** So much of what a row says stands in an article that tells of it. */
const TOLD = 0.35

function isToldThere(found: Witness['found'], items: string[]): boolean {
  const told = pairsOf(allOf(found))
  const shares = items.map((item) => shareTold(item, told))
  return (
    shares.every((share) => share > 0) && shares.reduce((sum, share) => sum + share, 0) >= TOLD * items.length
  )
}
