import { judgeAll } from '../../learned/judge.ts'
import { UNIT } from '../../learned/trees.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { endsSentence, endsWithCredit, JUMPED_FROM, NUMBERED_CAPTION } from '../../print/signs.ts'
import { isNoticeName, mayBeHead } from '../heading.ts'
import type { Model } from '../model.ts'
import { greatestRole, ROLES, Role } from '../pieces.ts'
import { beginningItems } from './items.ts'
import { startKind } from './line-facts.ts'
import { lineRows } from './line-features.ts'
import { lineRowsAgain } from './roles-again.ts'

/** Lines with what each is. */
export interface Tagged {
  lines: PrintLine[]
  roles: Uint8Array
  scores: Int32Array
  widths: Int32Array
}

/** A lead of four logits after so many trees is hardly ever lost again. */
const ENOUGH = 20 * ROLES
const CLEAR = 4 * UNIT

const [NEVER, MOST] = [-3000, 3000]
/** ▲重庆发生…: of 71 lines that begin so on set pages none goes on from the line above. □ and ○ stand before writers. */
const ITEM_MARK = /^[▲●◆★■△◇▼]/

/** （文/图 何雨）: a parenthesis that names writers, and nothing else; it begins no paragraph. */
const isCreditAlone = (read: string) => /^（[^（）]+）$/.test(read) && endsWithCredit(read)

/** 3月5 and 日 on the next line, a comma after the break: nothing begins so. */
const goesOn = (above: string, read: string) =>
  startKind(read) === 0 || (/\d$/.test(above) && /^[年月日时点分秒元岁％%]/.test(read))

const SENTENCES = /[。！？].*[。！？]/

/** What the first look says of each line, and the rows that the second begins from. */
export interface FirstLook {
  lines: PrintLine[]
  rows: Int32Array
  widths: Int32Array
  scores: Int32Array
}

export function firstLook(
  lines: PrintLine[],
  { texts, roles: forest }: Pick<Model, 'texts' | 'roles'>,
): FirstLook {
  const { rows, widths } = lineRows(lines, texts)
  return { lines, rows, widths, scores: judgeAll(forest, rows, ENOUGH, CLEAR) }
}

export const linesAgain = ({ lines, rows, scores }: FirstLook) => lineRowsAgain(lines, rows, scores)

/** What each line is: the role that most speaks for. */
export function tagged(
  { lines, widths }: FirstLook,
  rows: Int32Array,
  { rolesAgain: forest }: Pick<Model, 'rolesAgain'>,
): Tagged {
  const scores = judgeAll(forest, rows, ENOUGH, CLEAR)
  const roles = new Uint8Array(lines.length)
  const begins = beginningItems(lines)
  for (let line = 0; line < lines.length; line++) {
    const own = scores.slice(line * ROLES, (line + 1) * ROLES)
    const { read } = lines[line]!
    // No headline is so long, and none has a full stop inside.
    if (!mayBeHead(read)) own[Role.display] = NEVER
    // What stands around texts is no text of several sentences.
    if (SENTENCES.test(read)) own[Role.furniture] = NEVER
    // 上接1版 belongs to a text, whose other part is looked for by it.
    if (JUMPED_FROM.test(read)) own[Role.furniture] = NEVER
    const above = lines[line - 1]?.read ?? ''
    if (goesOn(above, read)) own[Role.begin] = NEVER
    if (begins[line] || NUMBERED_CAPTION.test(read))
      own[Role.inner] = own[Role.resume] = own[Role.furniture] = NEVER
    if (ITEM_MARK.test(read)) own[Role.inner] = own[Role.resume] = NEVER
    // Of 42 such lines on set pages all are a notice's headline.
    if (isNoticeName(read) && endsSentence(above)) own[Role.display] = MOST
    const role = greatestRole(own)
    roles[line] = role !== Role.inner && isCreditAlone(read) ? Role.credit : role
  }
  return { lines, roles, scores, widths }
}
