import { UNKNOWN, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { longestAt } from '../../text/trie.ts'
import { type Find, namedFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordBefore } from '../words-around.ts'
import { isGeneric, ORGANS_BEHIND_LEVEL } from './endings.ts'
import type { Home } from './fixed-forms.ts'
import { endsBody } from './name-end.ts'
import { LEVELS } from './no-body.ts'

/** What parts a clause from the next: of what stands behind it no place is meant by its level alone. */
const MARK = /[，。；：！？“”（）]/
const FARTHEST = 40
/** 某省政府: not said which. */
const UNSAID = '某'

/**
 * 市政协, 区人大常委会: the level stands for the place that the clause has named before (浙江省委、省政府), else for the one
 * that the article speaks of. A word before it that no map has is a place: 青岗镇政府.
 */
export function ofLevels({ text, starts, block }: Piece, places: Find[], home: Home): Find[] {
  const found: Find[] = []
  const named = new Map<string, { name: string; at: number }>()
  const isIn = new Set<number>()
  let next = 0
  for (let at = 0; at < text.length - 1; at++) {
    for (; next < places.length && places[next]!.at <= at; next++) {
      const { name, at: begin, length } = places[next]!
      named.set(name.at(-1)!, { name, at: begin })
      isIn.add(begin + length)
    }
    if (LEVELS[text.charCodeAt(at)] === 0) continue
    const length = 1 + longestAt(ORGANS_BEHIND_LEVEL, text, at + 1)
    if (length < 2 || !endsBody(text, starts, at + length)) continue
    const level = text[at]!
    const begin = isIn.has(at) || isIn.has(at + 1) ? undefined : unmappedBefore(text, starts, at)
    if (begin !== undefined) {
      const name = text.slice(begin, at + 1)
      const where = { block, at: begin, length: at + length - begin }
      found.push(namedFind('org', text.slice(begin, at + length), where, name))
      named.set(level, { name, at: begin })
    } else if (starts[at] !== 0 && text[at - 1] !== UNSAID) {
      const before = named.get(level)
      const isNear =
        before !== undefined && at - before.at <= FARTHEST && !MARK.test(text.slice(before.at, at))
      const place = isNear ? before.name : home.of(level)
      const body = text.slice(at + 1, at + length)
      if (place)
        found.push({ ...namedFind('org', place + body, { block, at, length }, place), isCertain: true })
    }
    at += length - 1
  }
  return found
}

/** Of towns alone anything is a name: what stands before 市政府 is mostly a word of the sentence. */
const TOWN = /[镇乡]/

/** Where the name of a place that no map has begins, up to its level. */
function unmappedBefore(text: string, starts: Words, level: number): number | undefined {
  const begin = wordBefore(starts, starts[level] === 0 ? level + 1 : level)
  const kind = starts[begin]
  const isName =
    kind === WordClass.place || kind === UNKNOWN || (TOWN.test(text[level]!) && kind === WordClass.noun)
  const length = level - begin
  return isName && length >= 2 && length <= 3 && !isGeneric(text.slice(begin, level)) ? begin : undefined
}
