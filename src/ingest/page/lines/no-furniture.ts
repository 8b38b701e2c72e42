import { isHan } from '../../../text/han.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { FURNITURE } from '../../print/signs.ts'
import { mayBeHead } from '../heading.ts'
import { Role } from '../pieces.ts'
import { endKind } from './line-facts.ts'

// What was taken for furniture and cannot be: it would be left out of all articles.

/**
 * So many lines in a row are no furniture, but a table or a list: of 17 lines of longer rows that pages left out of the
 * learning were thought to have 15 were text, of those of shorter rows every fifth.
 */
const LONGEST = 6

/** So many different words of two characters tell what a line is about. */
const WORDS = 4
/**
 * Furniture says nothing of what the page reports: where so much of a line stands in the texts, it is a headline or part
 * of one. Of 22 such lines on pages left out of the learning 14 were lines of headlines, 8 of texts.
 */
const SAID = 0.7

/** Each two Han characters that stand together in a text. */
function eachWord(read: string, tell: (word: number) => void): void {
  for (let at = 0; at + 1 < read.length; at++) {
    const [first, second] = [read.charCodeAt(at), read.charCodeAt(at + 1)]
    if (isHan(first) && isHan(second)) tell(first * 0x10000 + second)
  }
}

/** The lines that have the role of furniture and are none. */
export function noFurniture(lines: PrintLine[], roles: Uint8Array): number[] {
  const rows = [...roles.keys()].filter((line) => roles[line] === Role.furniture)
  if (rows.length === 0) return []
  const wordsOf = new Map(rows.map((line) => [line, new Set<number>()]))
  // For each word of furniture: does a text have it?
  const printed = new Map<number, boolean>()
  for (const [line, words] of wordsOf)
    eachWord(lines[line]!.read, (word) => {
      words.add(word)
      printed.set(word, false)
    })
  lines.forEach(({ read }, line) => {
    if (roles[line]! > Role.resume) return
    eachWord(read, (word) => {
      if (printed.get(word) === false) printed.set(word, true)
    })
  })
  const isSaid = (line: number) => {
    const words = [...wordsOf.get(line)!]
    return words.length >= WORDS && words.filter((word) => printed.get(word)).length >= SAID * words.length
  }
  const found: number[] = []
  for (let line = 0; line < roles.length; line++) {
    const from = line
    while (roles[line] === Role.furniture) line++
    for (let at = from; at < line; at++) if (line - from > LONGEST || isSaid(at)) found.push(at)
  }
  return found
}

const PAPER = /(?:日|晚|早|晨|周|时|商|都市|青年|导|学)报|周刊|画刊|副刊|新闻$|版$/u

/** What stands alone above the first text of a page, and was taken for furniture, is its headline. */
export function isHeadOfPage(lines: PrintLine[], roles: Uint8Array): boolean {
  if (roles[0] !== Role.furniture || !(roles[1]! <= Role.resume)) return false
  const { read } = lines[0]!
  return mayBeHead(read) && isWorded(read) && !FURNITURE.test(read) && !PAPER.test(read)
}

const isWorded = (read: string) => /\p{sc=Han}{2}/u.test(read) && endKind(read) < 3
