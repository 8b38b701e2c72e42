import { fold } from '../fold.ts'
import { isHan } from '../han.ts'
import { characterEnd } from '../whole.ts'
import { cutAt, join } from './joined.ts'
import { segmentOnce, type Words } from './segment.ts'

/** Letters and digits that stand together are one word in either way of counting; so is 53.6%. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:\.\p{N}+)*%?/uy

/** A part of a text, and where the words of the whole text start; nothing where each Han character is a word. */
interface Part {
  from: number
  to: number
  starts: Words | undefined
}

/** How a text is cut into words. */
export interface Cutting {
  isByCharacter: boolean
  /** Where names stand in code units, in their order, none over another: each is one word. */
  names?: readonly (readonly [from: number, to: number])[]
}

/**
 * The words of a text as they are compared, marks left out.
 *
 * @param onWord told each word
 */
export function foldedWords(
  text: string,
  { isByCharacter, names = [] }: Cutting,
  onWord: (word: string) => void,
): void {
  const starts = isByCharacter ? undefined : withNames(segmentOnce(text), names)
  wordPlaces(text, { from: 0, to: text.length, starts }, (begin, end) => {
    const word = fold(text.slice(begin, end))
    if (word !== '') onWord(word)
  })
}

function withNames(words: Readonly<Words>, names: NonNullable<Cutting['names']>): Readonly<Words> {
  if (names.length === 0) return words
  const starts = words.slice()
  for (const [from, to] of names) {
    join(starts, from, to)
    cutAt(starts, to)
  }
  return starts
}

/** Where the words of a part of a text stand; of some nothing may be left that could be compared. */
export function wordPlaces(
  text: string,
  { from, to, starts }: Part,
  onPlace: (from: number, to: number) => void,
): void {
  for (let at = from; at < to; ) {
    const begin = at
    if (isHan(text.codePointAt(at)!)) {
      at = characterEnd(text, at)
      if (starts) while (at < to && starts[at] === 0) at++
    } else {
      RUN.lastIndex = at
      const run = RUN.exec(text)?.[0]
      if (run === undefined) {
        at = characterEnd(text, at)
        continue
      }
      at = Math.min(to, at + hanAfter(run))
    }
    onPlace(begin, at)
  }
}

/** How far a run of letters goes before Han characters, which are letters too. */
function hanAfter(run: string): number {
  let end = 0
  while (end < run.length && !isHan(run.codePointAt(end)!)) end = characterEnd(run, end)
  return Math.max(1, end)
}
