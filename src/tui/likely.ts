import Fuse from 'fuse.js'
import { foldWithPlaces } from '../text/fold.ts'
import { matchSound, soundQuery } from '../text/sound/match.ts'

export type Range = [from: number, to: number]

/** Something that may be meant by what is typed, with the letters of it that say so. */
export interface Likely<Item> {
  item: Item
  ranges: Range[]
  /** It neither holds the letters nor sounds like them: only near to them. */
  isNear: boolean
}

/** One slip in three letters; fewer are anybody's. */
const NEAR = 0.34
const FEW = 3
/** Fuse takes patterns apart that are longer. */
const LONGEST = 32

interface Entry<Item> {
  item: Item
  text: string
  folded: string
  /** Where in the text each letter of the folded one stands. */
  places: number[]
}

/**
 * What may be meant: first what holds the letters, at its beginning before anywhere else; then what sounds like them,
 * by our own readings; then what Fuse.js finds to be near, the nearest first. In each group in its order.
 */
export function likely<Item>(items: Item[], textOf: (item: Item) => string, typed: string): Likely<Item>[] {
  const wanted = foldWithPlaces(typed, undefined)
  if (wanted === '') return items.map((item) => ({ item, ranges: [], isNear: false }))
  const entries = items.map((item): Entry<Item> => {
    const [text, places] = [textOf(item), [] as number[]]
    return { item, text, folded: foldWithPlaces(text, places), places }
  })
  const sound = /[a-z]/i.test(typed) ? soundQuery(typed) : ''
  const [first, holding, sounding, others]: [Likely<Item>[], Likely<Item>[], Likely<Item>[], Entry<Item>[]] =
    [[], [], [], []]
  for (const entry of entries) {
    const { item, text, folded } = entry
    const at = folded.indexOf(wanted)
    const heard = at < 0 && sound !== '' ? matchSound(sound, text) : undefined
    if (at >= 0)
      (at === 0 ? first : holding).push({
        item,
        ranges: [rangeOf(entry, at, at + wanted.length)],
        isNear: false,
      })
    else if (heard) sounding.push({ item, ranges: [heard], isNear: false })
    else others.push(entry)
  }
  return [...first, ...holding, ...sounding, ...near(others, wanted)]
}

function near<Item>(entries: Entry<Item>[], wanted: string): Likely<Item>[] {
  if (wanted.length < FEW || entries.length === 0) return []
  const fuse = new Fuse(entries, {
    ...{ keys: ['folded'], threshold: NEAR, ignoreLocation: true, ignoreFieldNorm: true },
    ...{ includeMatches: true, minMatchCharLength: 2 },
  })
  return fuse.search(wanted.slice(0, LONGEST)).map(({ item: entry, matches }) => ({
    item: entry.item,
    isNear: true,
    ranges: (matches?.[0]?.indices ?? []).map(([from, to]) => rangeOf(entry, from, to + 1)),
  }))
}

/** Letters of the folded text where they stand in the text itself. */
const rangeOf = <Item>({ places }: Entry<Item>, from: number, to: number): Range => [
  places[from]!,
  places[to - 1]! + 1,
]
