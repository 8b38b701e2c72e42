import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { walkBack } from '../../text/walk.ts'
import type { Find } from '../find.ts'
import { ACTS as ACTS_OF_PEOPLE } from '../people/office-lists.ts'
import type { Piece } from '../piece.ts'
import { isHalfOfName, saysWhen } from '../sentence-words.ts'
import { wordBefore } from '../words-around.ts'
import { INSIDE, isGeneric, NEEDS_PLACE, PREFIXES, SHORT_ENDINGS } from './endings.ts'
import { isOverLevel, LEVELS } from './no-body.ts'

const LONGEST = 30

/** Verbs of one character that never stand in a name. */
const ACTS = /[如发在到是有向让请使去来赴访与把给从由为以办找进出]/

/** Words of place that the dictionary has among those of time: 北方 in 北方牧草研究所. */
const DIRECTION = /^(?:[东南西北中]|[东南西北]方)$/

/** The places of a text: by where they end and begin, and which characters they cover. */
export interface Places {
  ends: Map<number, Find>
  starts: Map<number, Find>
  covered: Uint8Array
}

/** Where 岚县县委 or 离石区委 begins: an organ directly behind the place, with or without its level once more. */
export function behindPlace(text: string, end: number, organ: number, { ends }: Places): number | undefined {
  if (organ === 0) return undefined
  for (const at of [end - organ, end - organ - 1]) {
    const place = ends.get(at)
    if (place && (at === end - organ || LEVELS[text.charCodeAt(at)] === 1)) return chainBegin(place, ends)
  }
  return undefined
}

/** Where a name that ends here begins; nothing where it is no name. */
export function beginOf(
  { text, starts }: Pick<Piece, 'text' | 'starts'>,
  end: number,
  ending: number,
  { ends: placeEnds, starts: placeStarts, covered }: Places,
): number | undefined {
  const head = end - ending
  if (ending === 0) return undefined
  let begin = head
  while (begin > 0 && starts[begin] === 0) begin--
  let anchor: number | undefined
  let own = false
  let singles = 0
  begin = walkBack(begin, (begin) => {
    if (placeStarts.has(begin) && begin < head) anchor = begin
    const next = wordBefore(starts, begin)
    if (next < 0 || end - next > LONGEST) return undefined
    const word = text.slice(next, begin)
    const kind = starts[next]!
    const inPlace = covered[next] === 1
    if (!inPlace) {
      if (ACTS_OF_PEOPLE.has(word) && word.length > 1) return undefined
      const isBounding = kind === WordClass.function && !isHalfOfName(word, kind) && !PREFIXES.has(word)
      if (kind === OTHER || isBounding || (saysWhen(word, kind) && !DIRECTION.test(word))) return undefined
      if (kind === WordClass.verb && !INSIDE.has(word) && (word.length > 1 || ACTS.test(word)))
        return undefined
      if (/届$/.test(word)) return undefined
    }
    if (kind === UNKNOWN || kind === WordClass.organisation) own = true
    // 东升集团: two characters that are words elsewhere, and none together.
    singles = word.length === 1 ? singles + 1 : 0
    if (singles >= 2) own = true
    if (PREFIXES.has(word) || kind === WordClass.organisation) anchor = next
    return next
  })
  const printed = text.slice(head, end)
  if (anchor !== undefined) {
    const first = placeStarts.get(anchor)
    if (first) anchor = chainBegin(first, placeEnds)
    const middle = text.slice(anchor, head)
    const isAlone = anchor + (placeStarts.get(anchor)?.length ?? 0) === head
    if (
      SHORT_ENDINGS.has(printed) &&
      classOfWord(text.slice(wordBefore(starts, end), end)) !== WordClass.organisation
    ) {
      // 太原重型机器厂, 国家粮食局: what is between says which.
      const isOwn =
        (printed === '厂' || (printed === '局' && starts[head] !== 0)) &&
        middle.length > 1 &&
        !isGeneric(middle)
      if (!isOwn && !(isAlone && printed === '局')) return undefined
    }
    if (
      isGeneric(PREFIXES.has(middle) ? '' : middle) &&
      !isAlone &&
      NEEDS_PLACE.has(printed) &&
      printed.length < 2
    )
      return undefined
    return anchor
  }
  if (begin >= head || isOverLevel(text.slice(begin, end))) return undefined
  const isWord = classOfWord(text.slice(begin, end)) === WordClass.organisation
  const isPlaced = printed.length > 1 || classOfWord(text.slice(begin, head)) === WordClass.place
  if (NEEDS_PLACE.has(printed) && !(isWord && isPlaced)) return undefined
  if (isWord) return begin
  const modifier = text.slice(begin, head)
  if (!own || modifier.length < 2 || isGeneric(modifier)) return undefined
  return begin
}

/** Places printed one inside the other belong to the name together: 吕梁市离石区…. */
function chainBegin(place: Find, placeEnds: Map<number, Find>): number {
  return walkBack(place.at, (begin) => placeEnds.get(begin)?.at)
}
