import { classOfWord } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import { walkBack } from '../../text/walk.ts'
import { wholeSlice } from '../../text/whole.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { BOUNDED, boundedLength, isSeldom } from './bounded.ts'
import { isNoName, WORDS } from './name-length.ts'
import { officeLengthBefore } from './office-words.ts'
import { weighedTitle } from './titles.ts'

// Offices that a sentence gives somebody: 选举某某为主任, 某某当选主席, 某某，某站站长，….

const HELD =
  /(?:被?(?:任命为|选为|推选为|选举为|聘为)|(?:受聘|获聘)(?:为|担任)|当选为|当选|现任|现为|担任|出任|兼任|接任|就任|调任|升任|转任|获任|(?<![曾原历前现时新连委责])任)(?![期务职教课免何命意])/g
const MADE =
  /(?:任命|选举|推选|推举|补选|增选|改选|聘任|聘请|决定由|提名)(?=[^，。；：！？]{2,30}?(?:为|担任|出任|任))/g
const MAKES = /^(?:同志)?(?:为|担任|出任|任)/
/** What the names of whom it is given end before. */
const MADE_BEHIND = /^(?:同志)?(?:为|担任|出任|任|[、和])/
/** What may stand between who is spoken of and the verb. */
const AGAIN =
  /(?:同志|同时|再次|继续|今起|正式|日前|近日|最近|昨天|昨日|今天|今日|当天|随后|不久|后来|不再|曾|还|已|又|并)$/
/** 林晓东不再担任, 曾担任 */
const OVER = /^(?:不再|曾)$/
/** What an office is called that is over. */
export const former = (office: string): string => (/^[原前]/.test(office) ? office : `原${office}`)
const OFFICE = /^[^，。；：！？（）“”\s]{2,40}/u
/** What goes on behind an office without being a part of it. */
const ENDS = /(?:以来|期间|时期|之后|后|时|一职|职务)$/
const LONGEST = 44
/** From here on an office is whole. */
const WHOLE = 90

/** The office that stands at a place, whole up to a mark, without what goes on behind it. */
export function officeAt(text: string, at: number): string {
  const phrase = OFFICE.exec(wholeSlice(text, at, at + LONGEST))?.[0].replace(ENDS, '') ?? ''
  if (officeLengthBefore(phrase, phrase.length) === 0) return ''
  const { title, percent } = weighedTitle(phrase, phrase.length, NOBODY)
  return title === phrase && percent >= WHOLE ? phrase : ''
}
const NOBODY = { body: () => undefined, isPerson: () => false }

/** How long the name is that ends at a place, 0 where none does. */
function nameBefore({ text, starts, nameAt }: Piece, end: number): number {
  return (
    [3, 2, 4].find((length) => {
      const at = end - length
      return at >= 0 && starts[at] !== 0 && nameAt(at) === length && isName(text.slice(at, end))
    }) ?? 0
  )
}

const isName = (name: string) => !WORDS.has(name) && classOfWord(name) === undefined

/** Everybody whose names stand in a row before a place: 费明远、柯青山 before 为副主任. */
function namesBefore(piece: Piece, end: number, office: string): Find[] {
  const found: Find[] = []
  walkBack(end, (over) => {
    const length = nameBefore(piece, over)
    if (length === 0) return undefined
    found.push(personFind(piece.text, piece.block, over - length, length, office))
    return /[、和]/.test(piece.text[over - length - 1] ?? '') ? over - length - 1 : undefined
  })
  return found
}

/** 某某当选主席, 某某任站长 */
function held(piece: Piece): Find[] {
  const { text } = piece
  return [...text.matchAll(HELD)].flatMap(({ 0: verb, index }) => {
    const office = officeAt(text, index + verb.length)
    if (office === '') return []
    const between = AGAIN.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? ''
    return namesBefore(piece, index - between.length, OVER.test(between) ? former(office) : office)
  })
}

/** 选举某某为主任、某某为副主任, 任命某某为局长，某某为副局长 */
function made(piece: Piece): Find[] {
  const { text, nameAt, block } = piece
  return [...text.matchAll(MADE)].flatMap(({ 0: verb, index }) => {
    const found: Find[] = []
    let at = index + verb.length
    for (;;) {
      const names: [at: number, length: number][] = []
      const known = () => (isSeldom(text.slice(at, at + nameAt(at))) ? nameAt(at) : 0)
      const lengthAt = () => boundedLength(piece, at, MADE_BEHIND) || known()
      for (let length = lengthAt(); length > 0; length = lengthAt()) {
        names.push([at, length])
        at += length
        if (/[、和]/.test(text[at] ?? '')) at++
      }
      const makes = MAKES.exec(text.slice(at, at + 4))?.[0].length ?? 0
      const office = names.length > 0 && makes > 0 ? officeAt(text, at + makes) : ''
      if (office === '') return found
      found.push(
        ...names.map(([at, length]) => ({
          ...personFind(text, block, at, length, office),
          percent: BOUNDED,
        })),
      )
      at += makes + office.length
      if (!/[，、；]/.test(text[at] ?? '')) return found
      at++
    }
  })
}

/** 某某，某站站长，…; 某某（某会会长） */
function beside(piece: Piece): Find[] {
  const { text, block, nameAt } = piece
  return [...text.matchAll(BESIDE)].flatMap(({ 0: printed, 1: name, 2: office, index }) => {
    const at = index + printed.indexOf(name!)
    const isWhole = nameAt(at) === name!.length && isName(name!) && !isNoName(name!)
    return isWhole && officeAt(office!, 0) === office
      ? [personFind(text, block, at, name!.length, office)]
      : []
  })
}
const BESIDE =
  /(?<=^|[。；，、！？：”])(\p{Script=Han}{2,4})[，（(]([^，。；：！？（）()“”\s]{3,40})(?=[，。；）)])/gu

/** 免去某某某局局长职务: from now on they were it. */
function dismissed({ text, starts, block }: Piece): Find[] {
  return [...text.matchAll(/(?:免去|撤销|解聘|辞去)/g)].flatMap(({ 0: verb, index }) => {
    const at = index + verb.length
    for (const length of [3, 2]) {
      const name = text.slice(at, at + length)
      const end = at + length + /^(?:同志)?的?/.exec(text.slice(at + length, at + length + 3))![0].length
      if (starts[at] === 0 || surnameAt(text, at) !== 1 || !isName(name) || isNoName(name)) continue
      const office = officeAt(text, end)
      if (office !== '') return [{ ...personFind(text, block, at, length, former(office)), percent: BOUNDED }]
    }
    return []
  })
}

/** Who holds an office as a sentence says. */
export const told = (piece: Piece): Find[] =>
  (SELDOM.test(piece.text) ? [...ALWAYS, dismissed] : ALWAYS).flatMap((find) => find(piece))
const ALWAYS = [held, made, beside]
/** Most texts say nothing of the kind. */
const SELDOM = /免去|撤销|解聘|辞去/
