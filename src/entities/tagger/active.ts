import { UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { firstsOf, trieOf } from '../../text/trie.ts'
import { EDGE, Kind, Part, type Signs } from './signs.ts'

/** Marks that no name reaches across. */
const DELIMITERS = firstsOf(trieOf('，。、；：？！“”《》'))
/** What the words end with that bodies end with. */
const LASTS_OF_BODIES = firstsOf(trieOf('司团院局部厂队会社党署厅委所馆'))

/**
 * Which places of a text may have names: the clauses with anything that hints at one, something that the rules or the
 * dictionary take for a name, characters that no word covers, the end of a body. In a daily these are two places of
 * five, and one name in sixty is lost with the others.
 */
export function markActive(length: number, signs: Signs, active: Uint8Array): void {
  const { unit } = signs
  let begin = 0
  let isHinted = false
  for (let at = 0; at <= length; at++) {
    if (at === length || DELIMITERS[unit[at + EDGE]!] === 1) {
      active.fill(isHinted ? 1 : 0, begin, at)
      if (at < length) active[at] = 0
      begin = at + 1
      isHinted = false
    } else if (!isHinted) isHinted = isHint(at + EDGE, signs)
  }
}

function isHint(here: number, { unit, kind, shape, part, name, surname, rule }: Signs): boolean {
  if (rule[here] !== 0 || name[here] !== 0 || kind[here] === Kind.dot) return true
  const word = part[here]! === Part.alone || part[here] === Part.first ? shape[here]! >> 2 : 0
  if (word === WordClass.place || word === WordClass.organisation || word === UNKNOWN) return true
  if (part[here] === Part.last)
    return LASTS_OF_BODIES[unit[here]!] === 1 || isSchoolOrBank(unit[here - 1]!, unit[here]!)
  const next = here + 1
  const isNextAlone = part[next] === Part.alone && (kind[next] === Kind.han || kind[next] === Kind.sound)
  if (part[here] !== Part.alone || !isNextAlone || shape[next]! >> 2 === WordClass.function) return false
  return word === WordClass.function
    ? surname[here]! >= MOSTLY_SURNAME
    : surname[here]! > 0 || kind[here] === Kind.sound
}
/** From this level on a character is a surname so often that it is looked at although it is a particle: 何, 于. */
const MOSTLY_SURNAME = 6
const isSchoolOrBank = (before: number, last: number) =>
  (last === 0x5b66 && (before === 0x5927 || before === 0x4e2d || before === 0x5c0f)) ||
  (last === 0x884c && before === 0x94f6)
