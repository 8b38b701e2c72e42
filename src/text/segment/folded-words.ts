import { fold } from '../fold.ts'
import { isHan } from '../han.ts'
import { characterEnd } from '../whole.ts'
import { segment } from './segment.ts'

/** Letters and digits that stand together are one word in either way of counting; so is 53.6%. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:\.\p{N}+)*%?/uy

/**
 * The words of a text between two places as they are compared, marks left out: those of the segmenter, or Han
 * characters one by one.
 *
 * @param onWord told each word, and from where to where in the text it stands
 */
export function foldedWords(
  text: string,
  { from, to, isByCharacter }: { from: number; to: number; isByCharacter: boolean },
  onWord: (word: string, from: number, to: number) => void,
): void {
  const starts = isByCharacter ? undefined : segment(text.slice(from, to))
  for (let at = from; at < to; ) {
    const begin = at
    if (isHan(text.codePointAt(at)!)) {
      at = characterEnd(text, at)
      if (starts) while (at < to && starts[at - from] === 0) at++
    } else {
      RUN.lastIndex = at
      const run = RUN.exec(text)?.[0]
      if (run === undefined) {
        at = characterEnd(text, at)
        continue
      }
      at = Math.min(to, at + hanAfter(run))
    }
    const word = fold(text.slice(begin, at))
    if (word !== '') onWord(word, begin, at)
  }
}

/** How far a run of letters goes before Han characters, which are letters too. */
function hanAfter(run: string): number {
  let end = 0
  while (end < run.length && !isHan(run.codePointAt(end)!)) end = characterEnd(run, end)
  return Math.max(1, end)
}
