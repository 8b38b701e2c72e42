import { segment, UNKNOWN } from '../../text/segment/segment.ts'
import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'

/** What bodies that go by their own name alone end with: 晨光 for 晨光集团. */
const KIND = /(?:集团|公司|集团公司|有限公司|有限责任公司|股份有限公司|总公司|大学|学院|银行)$/
/** An own name, short enough to be called by and long enough to be no word. */
const OWN = /^\p{Script=Han}{2,4}$/u

/** The own name alone is a little less sure than the whole one. */
const LIKELY = 0.9

/** Of a body less likely than this, what is short for it is nothing. */
const LEAST = 70

/** Own names that stand alone for bodies that the article names in full. */
export function shortNamesIn(pieces: Piece[], named: Find[]): Find[] {
  const names = [...ownNames(named)]
  const found: Find[] = []
  for (const { text, block } of pieces) {
    for (const [own, body] of names) {
      for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.length))
        found.push({ ...body, block, at, length: own.length, percent: Math.floor(body.percent! * LIKELY) })
    }
  }
  return found
}

/** Words of every day are no name of one body: 海洋运输 of 中国海洋运输总公司. */
function isPlain(own: string): boolean {
  const starts = segment(own)
  for (let at = 0; at < own.length; at = wordEnd(starts, at))
    if (wordEnd(starts, at) - at < 2 || starts[at] === UNKNOWN) return false
  return true
}

function ownNames(named: Find[]): Map<string, Find> {
  const names = new Map<string, Find>()
  for (const body of named) {
    if (body.kind !== 'org' || body.percent! < LEAST) continue
    const inPlace = body.within && body.name.startsWith(body.within) ? body.within.length : 0
    const own = body.name.slice(inPlace).replace(KIND, '')
    const isShortened = own.length + inPlace < body.name.length
    if (isShortened && OWN.test(own) && !isPlain(own) && !names.has(own)) names.set(own, body)
  }
  return names
}
