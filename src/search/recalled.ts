import { fold } from '../text/fold.ts'
import { nearestIn } from '../text/nearest.ts'
import { asWritten, type Meant } from './forgive.ts'
import { likeliest } from './likeliest.ts'
import { type Texts, textsOf } from './texts-of.ts'

// A line that was recalled, or recognised, with several characters otherwise: looked for by its parts, where nothing
// else is found.

/** Shorter ones with two slips are anybody's. */
const LEAST = 10
/** Of so many characters one may be otherwise, missing or too many. */
const ONE_SLIP_IN = 5
/** Of a longer one the beginning says enough. */
const MOST_COMPARED = 60
/** Characters of a part: with as many slips as are forgiven, so many are left together, from LONG characters on one more. */
const PART = 3
const LONG = 16

/** What texts have that is a term but for a few of its characters; the nearest first. */
export async function recalledIn(texts: Texts, term: string): Promise<Meant[]> {
  const wanted = fold(term).slice(0, MOST_COMPARED)
  if (wanted.length < LEAST) return []
  const most = Math.floor(wanted.length / ONE_SLIP_IN)
  const ways = new Map<string, number>()
  const { numbers } = await likeliest(texts, partsOf(wanted))
  for (const { article } of await texts.articles(numbers))
    for (const text of textsOf(article)) {
      const folded = fold(text)
      const near = nearestIn(wanted, folded, most)
      if (near) ways.set(folded.slice(near.from, near.to), -near.distance)
    }
  return asWritten(ways, 'slip')
}

function partsOf(wanted: string): string[] {
  const characters = [...wanted]
  const length = characters.length < LONG ? PART : PART + 1
  const parts = characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''))
  return [...new Set(parts)]
}
