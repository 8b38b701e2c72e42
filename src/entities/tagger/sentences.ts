import { firstsOf, trieOf } from '../../text/trie.ts'
import { isInside } from '../../text/whole.ts'

const ENDS = firstsOf(trieOf('。！？'))
/** A text without an end of a sentence is cut somewhere: room and sums stay small, whatever a file holds. */
const LONGEST = 1000

/** Where the sentences of a text end, the end of the text last. Each is tagged for itself. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  let begin = 0
  for (let at = 1; at <= text.length; at++) {
    const isEnd = at === text.length || ENDS[text.charCodeAt(at - 1)] === 1
    if (!isEnd && at - begin < LONGEST) continue
    begin = isInside(text, at) ? at - 1 : at
    ends.push(begin)
  }
  return ends
}
