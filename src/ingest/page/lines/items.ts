import type { PrintLine } from '../../print/print-line.ts'
import { endsWithPhotographer } from '../../print/signs.ts'
import { endKind } from './line-facts.ts'

// Items of a list that is counted: a line that fills its column does not tell that the next one begins an item, its
// number does, where it is the first or counts on from the item before. Of 156 such lines on set pages 155 begin a
// paragraph.

const NUMERALS = '零一二三四五六七八九十'
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

/** 12, 三, 十二, 二十, 二十三, ③. */
function numberIn(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  if (/^[①-⑳]/.test(written)) return written.charCodeAt(0) - 0x245f
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written]
  const ten = written.includes('十') ? 10 * (tens ? NUMERALS.indexOf(tens) : 1) : 0
  return ten + (ones ? NUMERALS.indexOf(ones) : 0)
}

/** What may stand at the end of an item: a semicolon at least. */
const ENDS = 3

/** For each line: does it begin the first item, or the one behind what was counted last in its way? */
export function beginningItems(lines: PrintLine[]): boolean[] {
  const last = WAYS.map(() => 0)
  return lines.map(({ read }, line) => {
    const way = NUMBERED.test(read) ? WAYS.findIndex((pattern) => pattern.test(read)) : -1
    if (way < 0) return false
    const number = numberIn(WAYS[way]!.exec(read)![1]!)
    const countsOn = number === 1 || number === last[way]! + 1
    last[way] = number
    if (!countsOn) return false
    const above = lines[line - 1]?.read ?? ''
    return endKind(above) >= ENDS || endsWithPhotographer(above)
  })
}
