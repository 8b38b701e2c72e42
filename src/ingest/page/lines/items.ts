import { parseNumber } from '../../../text/numerals.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { endsWithPhotographer } from '../../print/signs.ts'
import { endKind } from './line-facts.ts'

// Items of a list that is counted: a line that fills its column does not tell that the next one begins an item, its
// number does, where it is the first or counts on from the item before. Of 156 such lines on set pages 155 begin a
// paragraph.

/** How items are numbered, each way with its number. （1） is left out: it stands inside sentences, too. */
const WAYS = [
  /^([一二三四五六七八九十]{1,3})[、．.]/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[．.、](?!\d)/,
  /^第([一二三四五六七八九十]{1,3})[章节条]/,
  /^([①-⑳])/,
]

/** What all of them begin with. */
const NUMBERED = /^[一二三四五六七八九十（(\d第①-⑳]/

const FIRST_CIRCLED = '①'.charCodeAt(0)
/** 12, 三, 十二, 二十, 二十三, ③. */
const numberIn = (written: string): number | undefined =>
  /^[①-⑳]/.test(written) ? written.charCodeAt(0) - FIRST_CIRCLED + 1 : parseNumber(written)

/** What may stand at the end of an item: a semicolon at least. */
const ENDS = 3

/** For each line: does it begin the first item, or the one behind what was counted last in its way? */
export function beginningItems(lines: PrintLine[]): boolean[] {
  const last = WAYS.map(() => 0)
  return lines.map(({ read }, line) => {
    const way = NUMBERED.test(read) ? WAYS.findIndex((pattern) => pattern.test(read)) : -1
    if (way < 0) return false
    const number = numberIn(WAYS[way]!.exec(read)![1]!) ?? 0
    const countsOn = number === 1 || number === last[way]! + 1
    last[way] = number
    if (!countsOn) return false
    const above = lines[line - 1]?.read ?? ''
    return endKind(above) >= ENDS || endsWithPhotographer(above)
  })
}
