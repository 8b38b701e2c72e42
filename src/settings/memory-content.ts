import { isCount, isSearchLine, isText } from './checks.ts'
import { type Content, isContent } from './kept-file.ts'
import {
  type KnownSpot,
  knownSpotIn,
  type LastPlace,
  type Memory,
  MOST_READ,
  mergedJumps,
  mergedTexts,
  type Spot,
} from './memory.ts'
import { readScreen } from './screen.ts'
import type { Timed } from './timed.ts'

const isSpot = (value: unknown): value is Spot & Content =>
  isContent(value) && isText(value['article']) && isCount(value['block']) && isCount(value['offset'])

/** What was kept before headlines were kept with it has none. */
const spotKept = (value: Spot & Content): KnownSpot =>
  knownSpotIn({ ...value, headline: isText(value['headline']) ? value['headline'] : '' })

function placeIn(value: unknown): LastPlace | null {
  if (!isContent(value)) return null
  const { issue, article, block, offset, search } = value
  if (!isCount(block) || !isCount(offset)) return null
  return {
    issue: isText(issue) ? issue : null,
    article: isText(article) ? article : null,
    block,
    offset,
    search: isSearchLine(search) ? search : null,
  }
}

/** A time as it was written; what was kept without times came in the order in which it stands. */
const timeIn = (value: unknown, order: number): number => (isCount(value) ? value : order)

/** Texts with their times, written as pairs; those that `isOne` takes. */
export const timedTexts = (value: unknown, isOne: (text: unknown) => text is string): Timed<string>[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: unknown, order) => {
    const [text, at] = Array.isArray(entry) ? entry : [entry]
    return isOne(text) ? [{ value: text, at: timeIn(at, order) }] : []
  })

export const pairs = (list: Timed<string>[]) => list.map(({ value, at }) => [value, at])

/** What of a content is as it should be; a part that is not is as if nothing had been kept. */
export function memoryIn({ place, screen, left, marks, jumps, read }: Content): Memory {
  const own = isContent(marks) ? Object.entries(marks) : []
  const spots = Array.isArray(jumps) ? jumps : []
  return {
    left: { value: { place: placeIn(place), screen: readScreen(screen) }, at: timeIn(left, 0) },
    marks: new Map(
      own.flatMap(([name, mark]) => {
        if (!isContent(mark)) return []
        const value = isSpot(mark) ? spotKept(mark) : null
        return value || isCount(mark['at']) ? [[name, { value, at: timeIn(mark['at'], 0) }]] : []
      }),
    ),
    jumps: mergedJumps([
      spots.flatMap((spot, order) =>
        isSpot(spot) ? [{ value: spotKept(spot), at: timeIn(spot['at'], order) }] : [],
      ),
    ]),
    read: mergedTexts([timedTexts(read, isText)], MOST_READ),
  }
}

/** A memory as it is written. */
export const contentOf = ({ left, marks, jumps, read }: Memory): Content => ({
  ...{ place: left.value.place, screen: left.value.screen, left: left.at },
  marks: Object.fromEntries([...marks].map(([name, { value, at }]) => [name, { ...value, at }])),
  jumps: jumps.map(({ value, at }) => ({ ...value, at })),
  read: pairs(read),
})
