import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { amountsIn } from './amount.ts'
import { only } from './change.ts'
import { countedBy } from './counted.ts'
import { measuredClause } from './measured-clause.ts'
import { narrowDigits } from './narrow.ts'
import { ofOwner } from './owner.ts'
import { parallelThings } from './parallel.ts'
import { chanceOfFigure } from './sign.ts'
import { isVoid } from './thing.ts'
import { isDuration } from './units.ts'
import { DEEDS, isThing, VOID, WHICH } from './words.ts'

/** Where what was counted before is no longer spoken of. */
const SENTENCE_END = /[。！？；：]/

/** Below this what is only done is not counted. */
const FEW = 10

/** The numbers of a text that say what they count. */
export function figuresIn(printed: Piece): Find[] {
  const piece = { ...printed, text: narrowDigits(printed.text) }
  const { text, block } = piece
  const found: Find[] = []
  let last = { thing: '', unit: '', end: 0 }
  /** What the sentence counted so far. */
  let recent: string[] = []
  let lastEnd = -1
  const amounts = [...amountsIn(piece)]
  /** What a row of values is of, the next first. */
  let row: string[] = []
  /** What the next is of, where the clause that tells of this one says it. */
  let inner = ''
  /** Where the thing stands that was counted last, if it stands behind its number. */
  let counted = NOWHERE
  for (const [index, amount] of amounts.entries()) {
    const { at, end, value, unit, number, upTo, about } = amount
    if (last.thing !== '' && SENTENCE_END.test(text.slice(last.end, at))) {
      last = { thing: '', unit, end }
      recent = []
    }
    // 十五台崭新的除草机: a number in what is counted counts nothing.
    if (at >= counted.begin && end <= counted.end) continue
    if (row.length === 0) row = parallelThings(piece, amounts, index, recent) ?? []
    const inRow = row.shift()
    const clause = measuredClause(piece, amount, amounts[index + 1])
    const told = clause?.head ?? inner
    inner = clause?.inner ?? ''
    const counts =
      inRow !== undefined
        ? { of: inRow, thing: last.thing }
        : told !== ''
          ? only(told)
          : ofOwner(piece, amount, countedBy(piece, amount, last.thing, lastEnd), last)
    const of = withWholeQuotation(text, counts.of)
    const { thing } = counts
    counted = clause === undefined ? placeBehind(text, end, of) : NOWHERE
    lastEnd = end
    // 增收两项 says not what of.
    if (number < FEW && DEEDS.has(of) && /^[项件家]$/.test(unit)) continue
    // 六个重点 before 采购业务: what only tells which thing is meant is cut.
    if (WHICH.has(of) && unit !== '人') continue
    // What has to be done in time is a deed, and tells all the same.
    if (!isThing(of) || VOID.has(of) || (isVoid(of) && !isDuration(unit))) continue
    last = { thing: thing || last.thing, unit, end }
    if (inRow === undefined) recent.push(last.thing)
    found.push({
      kind: 'figure',
      name: of,
      key: `${of}|${unit}`,
      block,
      at,
      length: end - at,
      value: printed.text.slice(at, at + value.length),
      unit,
      number,
      of,
      percent: chanceOfFigure(piece, amount, of),
      ...(upTo !== undefined && { upTo }),
      ...(about && { about }),
    })
  }
  return found
}

/** So far behind its number a thing may begin. */
const REACH = 12

const NOWHERE = { begin: 0, end: 0 }

/** “巡河员” for “巡河员: what ends before its quotation mark ends with it, or has none. */
function withWholeQuotation(text: string, of: string): string {
  const opens = of.lastIndexOf('“') > of.lastIndexOf('”')
  const isHalf = opens || of.indexOf('”') < of.indexOf('“') || (of.includes('”') && !of.includes('“'))
  if (!isHalf) return of
  return opens && text.includes(`${of}”`) ? `${of}”` : of.replace(/[“”]/g, '')
}

/** Where a thing stands behind its number. */
function placeBehind(text: string, end: number, of: string): { begin: number; end: number } {
  const at = of === '' ? -1 : text.slice(end, end + REACH + of.length).indexOf(of)
  return at < 0 ? NOWHERE : { begin: end + at, end: end + at + of.length }
}
