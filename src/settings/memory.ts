import { isDeepStrictEqual } from 'node:util'
import { isCount, isSearchLine, isText } from './checks.ts'
import { type Content, isContent } from './kept-file.ts'
import { readScreen, type Screen } from './screen.ts'
import { after, mergedLists, newer, type Timed, timedList } from './timed.ts'

/** A place in an article that survives another width, as the explorer counts it. */
export interface Spot {
  article: string
  block: number
  offset: number
}

/** Where a person was when leaving. */
export interface LastPlace {
  issue: string | null
  article: string | null
  block: number
  offset: number
  search: string | null
}

/** What is kept of a corpus between runs. */
export interface Remembered {
  place: LastPlace | null
  marks: Record<string, Spot>
  /** Newest last. */
  jumps: Spot[]
  /** Articles that were read, newest last. */
  read: string[]
  screen: Screen | null
}

/** The same with the times of all of it, as several programs keep it together. */
export interface Memory {
  /** Place and screen belong together. */
  left: Timed<Pick<Remembered, 'place' | 'screen'>>
  /** By name; nothing for one that was taken away. */
  marks: Map<string, Timed<Spot | null>>
  jumps: Timed<Spot>[]
  read: Timed<string>[]
}

const MOST_JUMPS = 100
const MOST_READ = 5000

const isSpot = (value: unknown): value is Spot & Content =>
  isContent(value) && isText(value['article']) && isCount(value['block']) && isCount(value['offset'])

const spotIn = ({ article, block, offset }: Spot): Spot => ({ article, block, offset })

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

const pairs = (list: Timed<string>[]) => list.map(({ value, at }) => [value, at])

const spotKey = ({ value, at }: Timed<Spot>) => JSON.stringify([value.article, value.block, value.offset, at])
const textKey = ({ value }: Timed<string>) => value

export const mergedTexts = (lists: Timed<string>[][], most: number): Timed<string>[] =>
  mergedLists(lists, textKey, most)
const mergedJumps = (lists: Timed<Spot>[][]) => mergedLists(lists, spotKey, MOST_JUMPS)

/** What of a content is as it should be; a part that is not is as if nothing had been kept. */
export function memoryIn({ place, screen, left, marks, jumps, read }: Content): Memory {
  const own = isContent(marks) ? Object.entries(marks) : []
  const spots = Array.isArray(jumps) ? jumps : []
  return {
    left: { value: { place: placeIn(place), screen: readScreen(screen) }, at: timeIn(left, 0) },
    marks: new Map(
      own.flatMap(([name, mark]) => {
        if (!isContent(mark)) return []
        const value = isSpot(mark) ? spotIn(mark) : null
        return value || isCount(mark['at']) ? [[name, { value, at: timeIn(mark['at'], 0) }]] : []
      }),
    ),
    jumps: mergedJumps([
      spots.flatMap((spot, order) =>
        isSpot(spot) ? [{ value: spotIn(spot), at: timeIn(spot['at'], order) }] : [],
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

export const linesOf = (lines: Timed<string>[]): Content => ({ lines: pairs(lines) })

/** Without the times: what a run begins with. */
export function rememberedIn({ left, marks, jumps, read }: Memory): Remembered {
  const set = [...marks].flatMap(([name, { value }]) => (value ? [[name, value] as const] : []))
  return {
    ...left.value,
    marks: Object.fromEntries(set),
    jumps: jumps.map(({ value }) => value),
    read: read.map(({ value }) => value),
  }
}

/** What two programs remember: of each mark the newest, of what they read and where they went all, in order of time. */
export function mergedMemories(one: Memory, other: Memory): Memory {
  const marks = new Map(one.marks)
  for (const [name, mark] of other.marks) {
    const known = marks.get(name)
    marks.set(name, known ? newer(known, mark) : mark)
  }
  return {
    marks: new Map([...marks].sort(([a], [b]) => (a < b ? -1 : 1))),
    left: newer(one.left, other.left),
    jumps: mergedJumps([one.jumps, other.jumps]),
    read: mergedTexts([one.read, other.read], MOST_READ),
  }
}

/** A memory as it has become by what a run remembers now; what it lacks was taken away. */
export function memoryNow(before: Memory, remembered: Remembered, now: number): Memory {
  const { place, screen } = remembered
  const left = { place, screen }
  const marks = new Map(before.marks)
  for (const [name, known] of marks)
    if (known.value && !Object.hasOwn(remembered.marks, name))
      marks.set(name, { value: null, at: after(known.at, now) })
  for (const [name, spot] of Object.entries(remembered.marks)) {
    const known = marks.get(name)
    if (!known || !isDeepStrictEqual(known.value, spotIn(spot)))
      marks.set(name, { value: spotIn(spot), at: after(known?.at ?? -1, now) })
  }
  const isThere = place !== null && !isDeepStrictEqual(left, before.left.value)
  return {
    // Before an article has come there is no place that could be newer than the last one.
    left: isThere ? { value: left, at: after(before.left.at, now) } : before.left,
    marks,
    jumps: timedList(remembered.jumps.slice(-MOST_JUMPS).map(spotIn), before.jumps, now),
    read: timedList(remembered.read.slice(-MOST_READ), before.read, now),
  }
}
