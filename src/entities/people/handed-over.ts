import { surnameAt } from '../../text/surnames.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { BOUNDED } from './bounded.ts'
import { isNoName } from './name-length.ts'
import { officeLengthBefore } from './office-words.ts'
import { officeAt } from './told.ts'

// Offices that stand apart from whom they are given: 某局局长由某某接任, 当选会长后，某某….

const CLAUSE = /[，。；：！？“”]/
/** 馆长一职，由某某接任 */
const POST = /一职，?$/
const LONGEST_OFFICE = 40
const LONGEST_HOLDER = 40

/** 某馆馆长由副局长某某兼任: whom the end of a clause hands the office to that begins it. */
function handed(piece: Piece): Find[] {
  const { text } = piece
  return [...text.matchAll(/(?:兼任|接任|担任|出任|代理)(?=[，。；])/g)].flatMap(({ index }) => {
    const by = text.lastIndexOf('由', index)
    const holder = text.slice(by + 1, index)
    if (by < 2 || holder.length > LONGEST_HOLDER || CLAUSE.test(holder)) return []
    const before = text.slice(Math.max(0, by - LONGEST_OFFICE), by).replace(POST, '')
    const office = before.slice(before.search(/[^，。；：！？“”]*$/))
    const length = nameBefore(piece, index)
    if (length === 0 || officeAt(office, 0) !== office) return []
    return [{ ...personFind(text, piece.block, index - length, length, office), percent: BOUNDED }]
  })
}

/** 当选会长后，某某…: who goes on behind the clause that gives an office. */
function givenBefore(piece: Piece): Find[] {
  const { text, block } = piece
  return [...text.matchAll(GIVEN)].flatMap(({ 0: said, 1: office, index }) => {
    const at = index + said.length
    const length = nameFrom(piece, at)
    return length > 0 && officeAt(office!, 0) === office ? [personFind(text, block, at, length, office)] : []
  })
}
const GIVEN =
  /(?<=^|[，。；！？])(?:自?被?(?:任命为|选为|聘为)|当选为?|就任|出任|担任|升任|接任)([^，。；：！？“”]{3,30}?)(?:后|以后|之后|以来|期间|时)，/g

const isName = (name: string) => /^\p{Script=Han}+$/u.test(name) && !isNoName(name)

function nameBefore({ text, starts, nameAt }: Piece, end: number): number {
  const lengths = [3, 2].filter((length) => {
    const at = end - length
    if (at < 0 || starts[at] === 0 || surnameAt(text, at) === 0) return false
    return isName(text.slice(at, end)) && (nameAt(at) === 0 || nameAt(at) >= length)
  })
  return lengths.find((length) => officeLengthBefore(text, end - length) > 0) ?? lengths[0] ?? 0
}

/** A name that begins a clause, as far as the words behind it let it go. */
function nameFrom({ text, starts, nameAt }: Piece, at: number): number {
  const known = nameAt(at)
  if (known > 0) return isName(text.slice(at, at + known)) ? known : 0
  if (starts[at] === 0 || surnameAt(text, at) === 0 || starts[at + surnameAt(text, at)] === 0) return 0
  return [3, 2].find((length) => starts[at + length] !== 0 && isName(text.slice(at, at + length))) ?? 0
}

/** Most texts give nobody an office so. */
const SELDOM = /[兼接担出就升]任|代理|[选聘]为|任命为|当选/
export const handedOver = (piece: Piece): Find[] =>
  SELDOM.test(piece.text) ? [...handed(piece), ...givenBefore(piece)] : []
