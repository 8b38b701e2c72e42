import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { walkForward } from '../../text/walk.ts'
import { isHalfOfName } from '../sentence-words.ts'
import { wordEnd } from '../words-around.ts'

/** Words that tell when somebody held an office in what follows. */
const FORMER = new Set(['原', '前', '现任', '新任', '时任', '前任', '现', '时'])

/**
 * Where the name of a body or a place begins that the tagger begins earlier: what tells when an office was held is no part
 * of it, and of a body no particle of one character is; places may begin with what looks like one.
 */
export function frontOf(text: string, starts: Words, at: number, end: number, isBody: boolean): number {
  const front = walkForward(at, (place) => {
    if (starts[place] === 0) return undefined
    const over = wordEnd(starts, place)
    const word = text.slice(place, over)
    const isParticle =
      word.length === 1 && starts[place] === WordClass.function && !isHalfOfName(word, starts[place])
    const isOut = FORMER.has(word) || (isBody && isParticle)
    return isOut && over < end ? over : undefined
  })
  return end - front < 3 ? at : front
}
