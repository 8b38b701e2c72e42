import type { PrintLine } from '../print/print-line.ts'
import { wordAcross } from './lines/line-features.ts'
import { joinLines } from './unit.ts'

/** What a line is on its page. */
export const Role = { inner: 0, begin: 1, resume: 2, display: 3, furniture: 4, credit: 5 } as const
export const ROLES = 6

/** The role that most speaks for, of those of a line; the first of equals. */
export function greatestRole(scores: Int32Array, line = 0): number {
  let best = 0
  for (let role = 1; role < ROLES; role++)
    if (scores[line * ROLES + role]! > scores[line * ROLES + best]!) best = role
  return best
}

/** What a page is cut into before it is known what belongs together. */
export interface Piece {
  kind: 'paragraph' | 'display' | 'credit'
  /** The places of its lines on the page. */
  places: number[]
  lines: PrintLine[]
  text: string
  read: string
  /** It begins in the middle of a text. */
  resumes: boolean
  /** How sure its first line is of being what it is: what speaks for a beginning and for a resumption. */
  begins: number
  resumption: number
}

/** So many characters are a headline's last word and no headline. */
const TAIL = 3
/** A word of several characters that stands across the break (wordAcross). */
const WORD = 5

/** The end of the headline above: what its line had no room for. */
function isTail(above: PrintLine, { read }: PrintLine): boolean {
  const letters = read.replace(/[^\p{L}\p{N}]/gu, '').length
  return letters <= 1 || (letters <= TAIL && wordAcross(above.read, read) >= WORD)
}

/** Lines with their roles as paragraphs, display lines and credits, in their order; furniture is left out. */
export function piecesOf(lines: PrintLine[], roles: Uint8Array, scores: Int32Array): Piece[] {
  const pieces: Piece[] = []
  let paragraph: Piece | undefined
  let display: Piece | undefined
  lines.forEach((line, index) => {
    const role = roles[index]!
    if (role === Role.furniture) return
    if (role === Role.inner && paragraph && !paragraph.lines.at(-1)!.endsEarly) {
      paragraph.places.push(index)
      paragraph.lines.push(line)
      return
    }
    if (role === Role.display && display?.places.at(-1) === index - 1 && isTail(lines[index - 1]!, line)) {
      display.places.push(index)
      display.lines.push(line)
      return
    }
    const at = index * ROLES
    const piece: Piece = {
      kind: role === Role.display ? 'display' : role === Role.credit ? 'credit' : 'paragraph',
      places: [index],
      lines: [line],
      text: '',
      read: '',
      resumes: role === Role.resume || role === Role.inner,
      begins: scores[at + Role.begin]! - scores[at + Role.inner]!,
      resumption: scores[at + Role.resume]! - scores[at + Role.begin]!,
    }
    if (piece.kind === 'paragraph') paragraph = piece
    if (piece.kind === 'display') display = piece
    pieces.push(piece)
  })
  for (const piece of pieces) {
    piece.text = joinLines(piece.lines)
    piece.read = piece.lines.map(({ read }) => read).join('')
  }
  return pieces
}
