import { clusterEnd } from '../text/clusters.ts'
import { partTexts } from './article-parts.ts'
import { marksOfMentions } from './marks.ts'
import { clamp, pointed, textOfPart } from './point.ts'
import type { Place } from './state/place.ts'
import type { State } from './state/state.ts'

// The point goes by characters and by words.

export function byCharacters(state: State, by: number): State {
  const starts = clusterStarts(textOfPart(state, state.reading.point.block))
  const here = starts.findLastIndex((start) => start <= state.reading.point.offset)
  const offset = starts[clamp(here + by, 0, starts.length - 1)] ?? 0
  return pointed(state, { ...state.reading.point, offset })
}

function clusterStarts(text: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; at = clusterEnd(text, at)) starts.push(at)
  return starts
}

/** Where the words of a part begin; each character, until they are known. */
function startsIn(state: State, part: number): number[] {
  const known =
    state.reading.words?.article === state.shown?.article.id ? state.reading.words?.starts[part] : undefined
  if (known) return known
  return clusterStarts(textOfPart(state, part))
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** The word at a place, or the whole name that the place is in. */
export function wordAt(state: State, { block, offset }: Place): { from: number; to: number; text: string } {
  const text = textOfPart(state, block)
  const name = marksOfMentions(state).find(
    ({ part, from, to }) => part === block && from <= offset && offset < to,
  )
  const starts = startsIn(state, block)
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  )
  const [from, to] = name ? [name.from, name.to] : [starts[index] ?? 0, starts[index + 1] ?? text.length]
  return { from, to, text: text.slice(from, to) }
}

/** To the beginning of another word, over marks and spaces, into the next part where this one ends. */
export const byWords = (state: State, by: number): State =>
  pointed(state, wordAway(state, state.reading.point, by))

/** The place so many words away, or that of the last word there is; each part is looked at once. */
function wordAway(state: State, from: Place, by: number): Place {
  const parts = state.shown ? partTexts(state.shown).length : 0
  const step = by < 0 ? -1 : 1
  let place = from
  let left = Math.abs(by)
  for (let block = from.block; left > 0 && block >= 0 && block < parts; block += step) {
    const all = wordStartsIn(state, block)
    const beyond = (start: number) => (step > 0 ? start > from.offset : start < from.offset)
    const words = block === from.block ? all.filter(beyond) : all
    const there = words.at(step > 0 ? Math.min(left, words.length) - 1 : -Math.min(left, words.length))
    if (there !== undefined && words.length > 0) place = { block, offset: there }
    left -= words.length
  }
  return place
}

function wordStartsIn(state: State, part: number): number[] {
  const text = textOfPart(state, part)
  const starts = startsIn(state, part)
  return starts.filter((start, index) => isWord(text.slice(start, starts[index + 1])))
}

/** To the last character of this word, or of the next where the point is there already. */
export function toWordEnd(state: State, times: number): State {
  const here = lastOf(state, state.reading.point)
  const more = here.offset > state.reading.point.offset ? times - 1 : times
  const there = more > 0 ? wordAway(state, here, more) : here
  return pointed(state, lastOf(state, there))
}

function lastOf(state: State, point: Place): Place {
  const starts = startsIn(state, point.block)
  const end = starts.find((start) => start > point.offset) ?? textOfPart(state, point.block).length
  const from = starts.findLast((start) => start <= point.offset) ?? 0
  const word = textOfPart(state, point.block).slice(from, end)
  return { block: point.block, offset: from + (clusterStarts(word).at(-1) ?? 0) }
}
