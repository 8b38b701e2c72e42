import { surnameAt } from '../../text/surnames.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { nameBehindOffice } from './after-whole-office.ts'
import { BOUNDED, boundedLength } from './bounded.ts'
import { isNoName, nameLength, WORDS } from './name-length.ts'
import { officeLengthBefore } from './office-words.ts'
import { former, officeAt } from './told.ts'

// What somebody is and was, told of them: 某某，曾任某局局长; 时任某县县长的某某; 担任领队的是教练某某; 会长是某某.

const HELD_BY =
  /(?:担任|出任|兼任|就任|接任|升任|连任|当选为?|现任|时任|曾任)([^，。；：！？“”的]{2,30}?)(?:[近整]?[\d一二三四五六七八九十几多]{1,4}个?[年月]多?)?的是?/gu
/** Another office that stands before their name: 兼任总指挥的副省长某某. */
const LONGEST_OTHER = 20

/** 担任村支书十二年的某某, 兼任总指挥的副省长某某: whose office is said before their name. */
function holding(piece: Piece): Find[] {
  const { text, block } = piece
  return [...text.matchAll(HELD_BY)].flatMap(({ 0: said, 1: office, index }) => {
    if (officeAt(office!, 0) !== office) return []
    const begin = index + said.length
    for (let at = begin; at <= Math.min(text.length, begin + LONGEST_OTHER); at++) {
      if (/[，。；！？]/.test(text[at - 1]!)) break
      if (at > begin && officeLengthBefore(text, at) === 0) continue
      const length = nameBehindOffice(piece, at) || (at > begin ? piece.nameAt(at) : 0)
      if (length === 0) continue
      const officeEnd = at > begin ? { officeEnd: at } : {}
      return [{ ...personFind(text, block, at, length, office), ...officeEnd }]
    }
    return []
  })
}

const SO_FAR = /现任|现为|曾任|曾担任|历任|原任|改任|转任/g
/** Who goes from one office to another is named before the first. */
const GOES_OVER = /^[改转]/
/** What nobody holds any more. */
const IS_OVER = /^[曾历原]/
/** The clause that a sentence begins with. */
const FIRST_CLAUSE = /([^，。！？；：“”]{2,16})(?:，[^。！？；：“”]*)?$/u
const LONGEST_LIFE = 80

/** 某某，曾任某局局长: what the rest of a sentence says of whom it begins with. */
function soFar({ text, block, nameAt }: Piece): Find[] {
  return [...text.matchAll(SO_FAR)].flatMap(({ 0: verb, index }) => {
    const office = officeAt(text, index + verb.length)
    const from = Math.max(0, index - LONGEST_LIFE)
    const first = office === '' ? null : FIRST_CLAUSE.exec(text.slice(from, index))
    const subject = first?.[1] ?? ''
    const begin = from + (first?.index ?? 0)
    const atFirst = subject.slice(0, nameAt(begin))
    const isFirst = GOES_OVER.test(verb) && isName(atFirst, atFirst)
    const name = isFirst
      ? atFirst
      : [3, 2, 4].map((length) => subject.slice(-length)).find((name) => isName(name, subject))
    if (name === undefined) return []
    const at = isFirst ? begin : begin + subject.length - name.length
    const title = IS_OVER.test(verb) ? former(office) : office
    return [personFind(text, block, at, name.length, title)]
  })
}

/** A name that is all of a clause, or its end: 他叫某某, 老人名叫某某. */
const CALLED = /(?:^|叫|是)$/
const isName = (name: string, subject: string) =>
  surnameAt(name, 0) > 0 &&
  CALLED.test(subject.slice(0, subject.length - name.length)) &&
  nameLength(`${name}，`, 0) === name.length &&
  !WORDS.has(name.slice(0, 2))

const IS = ['是', '名叫', '人选为']
/** Who is to hold it does not yet. */
const CHOSEN = '人选为'
const ENDS = /^[，。；）]/
const CLAUSE_BEFORE = /[^，。；：！？“”]{2,30}$/u

/** 会长是某某，: who holds it stands behind it. */
function are(piece: Piece, is: string): Find[] {
  const { text, block } = piece
  const found: Find[] = []
  for (let index = text.indexOf(is); index >= 0; index = text.indexOf(is, index + 1)) {
    if (officeLengthBefore(text, index) === 0) continue
    const office = CLAUSE_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_OFFICE), index))?.[0] ?? ''
    const at = index + is.length
    const length = boundedLength(piece, at, ENDS)
    if (length === 0 || isNoName(text.slice(at, at + length)) || officeAt(office, 0) !== office) continue
    const title = is === CHOSEN ? `${office}人选` : office
    found.push({ ...personFind(text, block, at, length, title), percent: BOUNDED })
  }
  return found
}
const LONGEST_OFFICE = 30

const WRITER =
  /(?:作者|主讲人|讲述者|受访者)[：:]?\s*(\p{Script=Han}{2,4}?)[系为是]([^，。；：！？（）()“”\s]{3,40})(?=[，。；）)]|$)/gu

/** 作者某某系某校教授 */
function writers({ text, block }: Piece): Find[] {
  return [...text.matchAll(WRITER)].flatMap(({ 0: said, 1: name, 2: office, index }) =>
    isName(name!, name!) && officeAt(office!, 0) === office
      ? [personFind(text, block, index + said.indexOf(name!), name!.length, office)]
      : [],
  )
}

/** Most texts say nothing of the kind. */
const SELDOM = /[担出兼就接升连现时曾历原改转]任|当选|现为/
const WRITES = /作者|主讲人|讲述者|受访者/
export const careers = (piece: Piece): Find[] => [
  ...(SELDOM.test(piece.text) ? [...holding(piece), ...soFar(piece)] : []),
  ...IS.flatMap((is) => are(piece, is)),
  ...(WRITES.test(piece.text) ? writers(piece) : []),
]
