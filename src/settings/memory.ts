import { isDeepStrictEqual } from 'node:util'
import type { Screen } from './screen.ts'
import { after, mergedLists, newer, type Timed, timedList } from './timed.ts'

/** A place in an article that survives another width, as the explorer counts it. */
export interface Spot {
  article: string
  block: number
  offset: number
}

/** A place that a person has marked or been at, and what they will know it by. */
export interface KnownSpot extends Spot {
  headline: string
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
  marks: Record<string, KnownSpot>
  /** Newest last. */
  jumps: KnownSpot[]
  /** Articles that were read, newest last. */
  read: string[]
  screen: Screen | null
}

/** The same with the times of all of it, as several programs keep it together. */
export interface Memory {
  /** Place and screen belong together. */
  left: Timed<Pick<Remembered, 'place' | 'screen'>>
  /** By name; nothing for one that was taken away. */
  marks: Map<string, Timed<KnownSpot | null>>
  jumps: Timed<KnownSpot>[]
  read: Timed<string>[]
}

const MOST_JUMPS = 100
export const MOST_READ = 5000

/** A headline is told by its beginning. */
const LONGEST = 200

export const knownSpotIn = ({ article, block, offset, headline }: KnownSpot): KnownSpot => ({
  ...{ article, block, offset },
  headline: headline.slice(0, LONGEST).toWellFormed(),
})

const spotKey = ({ value, at }: Timed<KnownSpot>) =>
  JSON.stringify([value.article, value.block, value.offset, value.headline, at])
const textKey = ({ value }: Timed<string>) => value

export const mergedTexts = (lists: Timed<string>[][], most: number): Timed<string>[] =>
  mergedLists(lists, textKey, most)
export const mergedJumps = (lists: Timed<KnownSpot>[][]) => mergedLists(lists, spotKey, MOST_JUMPS)

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
    if (!known || !isDeepStrictEqual(known.value, knownSpotIn(spot)))
      marks.set(name, { value: knownSpotIn(spot), at: after(known?.at ?? -1, now) })
  }
  const isThere = place !== null && !isDeepStrictEqual(left, before.left.value)
  return {
    // Before an article has come there is no place that could be newer than the last one.
    left: isThere ? { value: left, at: after(before.left.at, now) } : before.left,
    marks,
    jumps: timedList(remembered.jumps.slice(-MOST_JUMPS).map(knownSpotIn), before.jumps, now),
    read: timedList(remembered.read.slice(-MOST_READ), before.read, now),
  }
}
