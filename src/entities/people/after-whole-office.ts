import { OTHER } from '../../text/segment/segment.ts'
import { classOfEntry, entryOf, levelOfEntry, WordClass } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { isNoName, WORDS } from './name-length.ts'
import { weighedTitle } from './titles.ts'

// Names that are words or look like none, behind an office that is whole with its body: 市妇联主席卓然，.

/** From here on an office is whole. */
const WHOLE = 93
/** An office with what it is of: 县疾控中心主任, 检察院党组书记, but not 主任. */
const SHORTEST = 4
/** So seldom a word may be a name: 卓然, 苗苗. */
const SELDOM = 2
/** What is weighed less is no name where it is a word. */
const PERCENT = 80

const NOBODY = { body: () => undefined, isPerson: () => false }
/** Words of one character that go on behind whom a sentence speaks of. */
const LINKS = new Set('因在向对与和也就将已又为率带到给把说等')

/** True where a name may end: before a mark, or a word that links it to what is told. */
const endsAt = ({ text, starts }: Piece, end: number): boolean =>
  end >= text.length || starts[end] === OTHER || LINKS.has(text[end]!)

const isSeldom = (name: string) => {
  const entry = entryOf(name)
  return entry === undefined || (levelOfEntry(entry) <= SELDOM && classOfEntry(entry) !== WordClass.verb)
}

/** Whom an office of so many characters introduces that ends there and is whole, where nothing else says that they are somebody. */
export function afterWholeOffice(piece: Piece, at: number, office: number): Find | undefined {
  const { text, starts, block, nameAt } = piece
  // 长葛 across 局长 and a surname is a word of the dictionary.
  if ((starts[at] === 0 && starts[at + 1] === 0) || surnameAt(text, at) !== 1 || LINKS.has(text[at]!))
    return undefined
  const known = nameAt(at)
  const length = lengthAt(piece, at)
  if (length === 0 || (known > 0 && known !== length)) return undefined
  if (known === length && entryOf(text.slice(at, at + length)) === undefined) return undefined
  const { title, percent } = weighedTitle(text, at, NOBODY)
  if (percent < WHOLE || title.length < Math.max(SHORTEST, office + 1)) return undefined
  return { ...personFind(text, block, at, length), officeEnd: at, percent: PERCENT }
}

function lengthAt(piece: Piece, at: number): number {
  const { text, starts } = piece
  const fits = (length: number) => {
    const name = text.slice(at, at + length)
    const isHan = /^\p{Script=Han}+$/u.test(name) && name.length === length
    if (!isHan || starts[at + length] === 0 || /[的了着是不之说等]/.test(name)) return false
    const isOfThree = length === 3 && starts[at + 1] !== 0
    if (!endsAt(piece, at + length) && !(isOfThree && goesOnAt(piece, at + length))) return false
    return isSeldom(name) && (isOfThree || !isNoName(name)) && !WORDS.has(name.slice(0, 2))
  }
  return [3, 2].find(fits) ?? 0
}

/** What a clause goes on with behind whom it is about: 捧回, 昨天, 双双. */
const GOING_ON = new Set<number>([WordClass.verb, WordClass.verbNoun, WordClass.time, WordClass.function])
const goesOnAt = ({ starts }: Piece, end: number) => GOING_ON.has(starts[end]!)
