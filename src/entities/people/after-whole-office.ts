import { OTHER } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { boundedLength, isSeldom } from './bounded.ts'
import { isNoName, WORDS } from './name-length.ts'
import { weighedTitle } from './titles.ts'

// Names that are words or look like none, behind an office that is whole with its body: 市妇联主席卓然，.

/** From here on an office is whole. */
const WHOLE = 90
/** An office with what it is of: 县疾控中心主任, 检察院党组书记, but not 主任. */
const SHORTEST = 4
/** What is weighed less is no name where it is a word. */
const PERCENT = 80

const NOBODY = { body: () => undefined, isPerson: () => false }
/** Words of one character that go on behind whom a sentence speaks of. */
const LINKS = new Set('因在向对与和也就将已又为率带到给把说等')

const STANDS_ALONE = /[，。；：！？“”（）\s的]/

/** True where a name may end: before a mark, or a word that links it to what is told. */
const endsAt = ({ text, starts }: Piece, end: number): boolean =>
  end >= text.length || starts[end] === OTHER || LINKS.has(text[end]!)

/** 长乐路 */
const ROAD = /[路街巷镇村乡市县区江河山]/
/** 长葛: a place of the map begins with the last character of 局长 and ends with a surname. */
const isAcrossPlace = ({ text, starts }: Piece, at: number) =>
  starts[at - 1] === WordClass.place && starts[at + 1] !== 0 && !ROAD.test(text[at + 1] ?? '')

/** Whom an office of so many characters introduces that ends there and is whole, where nothing else says that they are somebody. */
export function afterWholeOffice(piece: Piece, at: number, office: number): Find | undefined {
  const { text, starts, block, nameAt } = piece
  const isRare = surnameAt(text, at) === 0
  if (isRare && !RARE.has(starts[at]!)) return undefined
  if ((starts[at] === 0 && !isAcrossPlace(piece, at)) || LINKS.has(text[at]!)) return undefined
  // Behind a mark it says of no body: to cut what stands before takes long.
  if (STANDS_ALONE.test(text[at - office - 1] ?? '。')) return undefined
  const known = nameAt(at)
  // One that looks like nearly all names is found without, and only who stands in a row behind it may need more.
  if (known === 3 && surnameAt(text, at) === 1 && text[at + known] !== '、') return undefined
  // 全胜利，: a word of sentences begins a name only before a mark.
  const length = isRare ? boundedLength(piece, at, ENDS) : lengthAt(piece, at, known)
  if (isRare && length < 3) return undefined
  if (length === 0 || (known > 0 && known !== length)) return undefined
  const { title, percent } = weighedTitle(text, at, NOBODY)
  if (percent < WHOLE || title.length < Math.max(SHORTEST, office + 1)) return undefined
  return { ...personFind(text, block, at, length), officeEnd: at, percent: PERCENT }
}

/** The length of the name that stands where somebody must be told of: 0 where none does. */
export const nameBehindOffice = (piece: Piece, at: number): number =>
  piece.starts[at] !== 0 && surnameAt(piece.text, at) > 0 ? lengthAt(piece, at, piece.nameAt(at)) : 0

function lengthAt(piece: Piece, at: number, known: number): number {
  const { text, starts } = piece
  const fits = (length: number) => {
    const name = text.slice(at, at + length)
    const isHan = /^\p{Script=Han}+$/u.test(name) && name.length === length
    if (!isHan || starts[at + length] === 0 || /[的了着是不之说等]/.test(name)) return false
    const isOfThree = length === 3 && starts[at + 1] !== 0
    const isEnded = length === known || endsAt(piece, at + length)
    if (!isEnded && !(isOfThree && !LINKS.has(name[2]!) && goesOnAt(piece, at + length))) return false
    // 单莺以: the last character goes on.
    if (GOES_ON_ALONE.test(name) && !MARK.test(text[at + length] ?? '。')) return false
    // 从哪里: a surname that is a word of sentences, and a word.
    const isOfSentence =
      starts[at] === WordClass.function &&
      !(isSeldom(name.slice(1)) && (length === known || MARK.test(text[at + length] ?? '。')))
    const isOfWords = isOfSentence || WORDS.has(name.slice(0, 2)) || !isSeldom(name.slice(0, 2))
    return isSeldom(name) && (isOfThree || !isNoName(name)) && !isOfWords
  }
  return (surnameAt(text, at) === 2 ? LENGTHS_BEHIND_COMPOUND : LENGTHS).find(fits) ?? 0
}
const GOES_ON_ALONE = /[这那以为还也均皆曾已正再便即各共很却而应互于他她我你最更才又都就仍]$/
/** Of which class words are that begin a name no less than a sentence: 全, 党, but not 都, 来. */
const RARE = new Set<number>([WordClass.noun, WordClass.adjective])
const ENDS = /^[，。；、]|^(?:说|介绍|表示|告诉|担任)/
const MARK = /[，。；：、！？）)“”]/
const LENGTHS = [3, 2]
/** One of four begins with a surname of two. */
const LENGTHS_BEHIND_COMPOUND = [4, 3]

/** What a clause goes on with behind whom it is about: 捧回, 昨天, 双双. */
const GOING_ON = new Set<number>([
  WordClass.numeral,
  WordClass.verb,
  WordClass.verbNoun,
  WordClass.time,
  WordClass.function,
])
const goesOnAt = ({ starts }: Piece, end: number) => GOING_ON.has(starts[end]!)
