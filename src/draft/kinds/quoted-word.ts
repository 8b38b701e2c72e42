import { fold, foldWithPlaces } from '../../text/fold.ts'
import { nearestIn } from '../../text/nearest.ts'
import type { Alike } from '../ask/pool.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import type { Check } from './context.ts'

/** What is asked or said is no word. */
const WORD = /^[^，。！？；：…]+$/
/** Of fewer and of more characters others look at them. */
const [LEAST, MOST] = [3, 9]
/** How like the sentences must be, where the archive quotes another word; where it has nearly the words, and does not quote them. */
const [QUOTED_SHARE, SAID_SHARE] = [0.25, 0.18]
/** So many characters are in both words, in their order. */
const COMMON = 1 / 3
/** A word of fewer characters that is not quoted there is nearly every other. */
const LEAST_SAID = 4
/** What begins so, and is as long, is one thing in a sentence that only tells of the same. */
const BEGUN = 4

/** Quoted words of which a sentence of the archive has another in their place. */
export const checkQuotedWords: Check = async ({ text, at, end, quoted }, { library, pool, says }) => {
  const about = text.slice(at, end)
  const short = quoted.filter((own) => {
    const { length } = fold(own.text)
    return !own.isWork && WORD.test(own.text) && length >= LEAST && length <= MOST
  })
  if (short.length === 0) return []
  const remarks = []
  for (const own of short) {
    if (await library.holds(own.text)) continue
    const folded = fold(own.text)
    // What is quoted is what may be wrong: the sentence around it says of what it speaks.
    const alike = pool.alikeAround(`${text.slice(at, own.at)}。${text.slice(own.end, end)}`)
    const meant = firstOf(alike, (other) => quotedFor(folded, about, other) ?? saidFor(folded, other))
    if (!meant) continue
    remarks.push({
      ...{ kind: 'quotation' as const, degree: 'doubt' as const, at: own.at, end: own.end },
      ...{ says: says.quotedOtherwise(meant.found), proposal: meant.found },
      evidence: [evidenceOfWitness(meant.alike.witness)],
    })
  }
  return remarks
}

function firstOf(
  alike: Alike[],
  find: (alike: Alike) => string | undefined,
): { found: string; alike: Alike } | undefined {
  for (const own of alike) {
    const found = find(own)
    if (found !== undefined) return { found, alike: own }
  }
  return undefined
}

/** What is quoted there, not here, and is nearly as long. */
function quotedFor(folded: string, about: string, { witness, share }: Alike): string | undefined {
  return witness.read().quoted.find((other) => {
    const theirs = fold(other.text)
    if (other.isWork || about.includes(other.text) || theirs === folded) return false
    if (Math.abs(theirs.length - folded.length) > 1) return false
    const isBegun = theirs.length === folded.length && theirs.slice(0, BEGUN) === folded.slice(0, BEGUN)
    return (
      (isBegun && folded.length > BEGUN) ||
      (share >= QUOTED_SHARE && commonOf(folded, theirs) >= COMMON * folded.length)
    )
  })?.text
}

/** What stands there in words of its own, but for a character. */
function saidFor(folded: string, { witness, share }: Alike): string | undefined {
  if (folded.length < LEAST_SAID || share < SAID_SHARE) return undefined
  const places: number[] = []
  const near = nearestIn(folded, foldWithPlaces(witness.text, places), 1)
  if (!near || near.distance === 0 || near.to - near.from !== folded.length) return undefined
  const [from, to] = [places[near.from]!, places[near.to - 1]! + 1]
  const { starts } = witness.read()
  return starts[from] !== 0 && starts[to] !== 0 ? witness.text.slice(from, to) : undefined
}

/** How many characters two words have in one order. */
function commonOf(one: string, other: string): number {
  let before = new Array<number>(other.length + 1).fill(0)
  for (const character of one) {
    const now = [0]
    for (let at = 0; at < other.length; at++)
      now.push(character === other[at] ? before[at]! + 1 : Math.max(before[at + 1]!, now[at]!))
    before = now
  }
  return before.at(-1)!
}
